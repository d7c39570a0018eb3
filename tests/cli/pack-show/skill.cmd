onramp pack show beta --pack ./tiny
