onramp profile validate faulty.json
