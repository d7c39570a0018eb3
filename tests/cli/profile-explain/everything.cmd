onramp profile explain --profile tiny.json | wc -l
