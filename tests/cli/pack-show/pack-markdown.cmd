onramp pack show --pack ./tiny --format markdown
