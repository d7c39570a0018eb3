onramp assess practice start
