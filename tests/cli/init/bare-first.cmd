onramp
