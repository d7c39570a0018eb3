onramp assess practice hint double-it --profile role/tiny.json
