onramp assess practice reset double-it --profile role/tiny.json
