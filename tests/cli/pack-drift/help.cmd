onramp pack drift --help
