onramp assess review --store none
