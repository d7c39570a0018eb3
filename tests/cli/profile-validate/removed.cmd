onramp profile validate removed.json
