onramp profile validate team.json
