onramp profile validate
