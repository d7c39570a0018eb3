for value in 1,500 abc 1e3 inf '' 5%% 99999999999999; do onramp goal log develop-open "$value" --store s.db; echo $?; done; ls | grep '[.]db' || echo no store
