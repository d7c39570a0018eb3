onramp path export yaml --path nasty.json --store none
