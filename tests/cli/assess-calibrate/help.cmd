onramp assess calibrate --help
