onramp pack graph ./whole --format dot
