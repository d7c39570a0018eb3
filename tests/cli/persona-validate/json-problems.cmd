onramp persona validate ./bad.json
