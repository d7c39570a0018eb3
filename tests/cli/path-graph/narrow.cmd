COLUMNS=40 onramp path graph --path nasty.json --store none --all
