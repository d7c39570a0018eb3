onramp profile show team.json --json
