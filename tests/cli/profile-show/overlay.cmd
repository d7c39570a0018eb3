onramp profile show team.json
