onramp -q path import rustlings info.toml --state state.txt --store me.db > import.txt; ls | grep "[.]db" || echo no store
