onramp pack list
