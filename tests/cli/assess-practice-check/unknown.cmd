onramp assess practice check trible-it --profile role/tiny.json
