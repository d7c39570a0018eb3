onramp undo --store new.db; echo $?; ls | grep '[.]db' || echo no store
