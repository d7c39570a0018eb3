onramp path import rustlings info.toml --state state.txt --store none
