onramp assess practice list --skill lifetimes
