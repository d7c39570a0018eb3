onramp pack graph ./whole
