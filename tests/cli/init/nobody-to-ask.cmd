onramp init
