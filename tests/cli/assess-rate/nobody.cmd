onramp assess rate --store none
