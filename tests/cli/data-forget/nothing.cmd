onramp data forget --yes --store new.db; ls | grep '[.]db' || echo no store
