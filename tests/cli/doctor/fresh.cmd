onramp doctor | sed -n -e 1,3p -e '/terminal/p'
