onramp data export --store new.db; ls | grep '[.]db' || echo no store
