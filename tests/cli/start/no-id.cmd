onramp start
