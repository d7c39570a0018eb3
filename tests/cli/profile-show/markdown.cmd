onramp profile show team.json --format markdown
