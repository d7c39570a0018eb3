onramp pack lint ./gone
