onramp skip
