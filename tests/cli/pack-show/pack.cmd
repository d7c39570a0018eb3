onramp pack show --pack ./tiny
