onramp path verify nothing.json
