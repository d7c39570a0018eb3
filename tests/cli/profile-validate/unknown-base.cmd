onramp profile validate lost.json
