onramp pack show ownership | head -n 6
