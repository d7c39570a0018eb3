onramp assess practice start double-it --profile role/tiny.json -q > task.txt
onramp assess practice hint --profile role/tiny.json; echo ---; onramp assess practice hint --profile role/tiny.json; echo ---; onramp assess practice hint double --profile role/tiny.json
onramp data export | grep -c practice_hinted
