onramp assess practice start double-it --profile role/tiny.json -q > task.txt; onramp assess practice solution --profile role/tiny.json; echo $?; onramp data export | grep -c practised
