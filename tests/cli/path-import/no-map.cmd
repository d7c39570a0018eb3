onramp path import rustlings info.toml --state state.txt --profile small/profile.json --store none | sed '1,/^Done/d'
