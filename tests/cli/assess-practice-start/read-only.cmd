onramp assess practice start double-it --profile role/tiny.json --dir /proc/none/mine
