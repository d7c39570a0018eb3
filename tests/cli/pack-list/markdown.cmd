onramp pack list --format markdown
