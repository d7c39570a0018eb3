onramp profile validate a.json
