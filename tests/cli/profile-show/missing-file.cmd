onramp profile show ./none.json
