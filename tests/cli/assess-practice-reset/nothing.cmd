onramp assess practice start double-it --profile role/tiny.json -q > task.txt; onramp assess practice reset --profile role/tiny.json
