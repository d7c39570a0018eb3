onramp assess practice watch
