onramp profile validate names.json
