onramp assess rate --answers invalid.json --store none
