onramp assess practice start double-it --level 3
