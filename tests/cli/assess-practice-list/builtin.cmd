onramp assess practice list
