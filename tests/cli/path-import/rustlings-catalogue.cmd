onramp path import rustlings info.toml --store none
