onramp profile validate names.json --json
