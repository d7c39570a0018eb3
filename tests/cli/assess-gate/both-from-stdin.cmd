onramp assess gate --policy - --export - < levels.json
