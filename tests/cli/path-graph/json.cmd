onramp path graph --path nasty.json --store none --json
