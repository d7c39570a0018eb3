onramp pack graph ./whole --around beta --json
