onramp assess gate --help | head -n 30
