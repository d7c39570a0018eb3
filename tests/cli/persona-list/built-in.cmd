onramp persona list
