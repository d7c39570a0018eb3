onramp init --example python-developer
