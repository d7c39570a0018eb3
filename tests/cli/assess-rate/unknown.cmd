onramp assess rate --answers unknown.json --store none
