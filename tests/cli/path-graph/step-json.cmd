onramp path graph --path nasty.json --store none --json --step lines@2
