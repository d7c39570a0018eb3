onramp assess practice check --profile role/tiny.json
