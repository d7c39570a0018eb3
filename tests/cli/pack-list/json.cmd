onramp pack list --json
