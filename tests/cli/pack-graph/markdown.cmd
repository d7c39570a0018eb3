onramp pack graph ./whole --format markdown --area core | tail -n 3
