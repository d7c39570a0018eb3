onramp assess practice check double-it --profile role/tiny.json
