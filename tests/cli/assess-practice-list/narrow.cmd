COLUMNS=40 onramp assess practice list --skill ownership
