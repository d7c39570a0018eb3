onramp assess practice start duble-it --profile role/tiny.json
