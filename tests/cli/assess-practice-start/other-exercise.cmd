onramp assess practice start double-it --profile role/tiny.json --dir mine -q > first.txt; onramp assess practice start halve-it --profile role/tiny.json --dir mine
