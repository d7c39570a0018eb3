onramp profile show - < tiny.json | head -n 1
