onramp assess practice start alpha --profile role/tiny.json
