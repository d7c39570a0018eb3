onramp assess practice start double-it --skill alpha
