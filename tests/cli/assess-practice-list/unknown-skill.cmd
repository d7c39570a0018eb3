onramp assess practice list --skill lifetime
