onramp pack show --pack rusty
