onramp path import rustlings info.toml --state later.txt --store none --json
