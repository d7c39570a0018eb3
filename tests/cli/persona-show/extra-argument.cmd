onramp persona show one two
