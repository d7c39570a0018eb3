onramp path export csv --path nasty.json --store none --guard-formulas
