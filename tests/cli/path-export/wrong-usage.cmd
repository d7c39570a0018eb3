onramp path export json --weeks-only --path nasty.json --store none
onramp path export dot --guard-formulas --path nasty.json --store none
onramp path export csv --json --path nasty.json --store none
