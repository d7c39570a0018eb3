onramp persona diff - -
