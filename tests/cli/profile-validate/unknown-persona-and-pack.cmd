onramp profile validate homeless.json
