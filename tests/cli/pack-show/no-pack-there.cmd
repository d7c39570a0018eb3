onramp pack show --pack ./none
