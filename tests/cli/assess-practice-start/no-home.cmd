HOME= onramp assess practice start double-it --profile role/tiny.json --store none
