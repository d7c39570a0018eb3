onramp assess gate --store new.db --now 2026-11-24T08:00:00Z > out.txt; ls | grep '[.]db' || echo no store
