onramp pack show gamma --pack ./tiny --json
