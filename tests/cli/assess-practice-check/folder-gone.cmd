onramp assess practice start double-it --profile role/tiny.json --dir mine -q > task.txt; rm -r mine; onramp assess practice check --profile role/tiny.json
