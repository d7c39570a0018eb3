cd / && onramp pack list
