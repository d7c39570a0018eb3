onramp profile explain --profile team.json /hours --format markdown
