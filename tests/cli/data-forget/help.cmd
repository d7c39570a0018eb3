onramp data forget --help | head -n 9
