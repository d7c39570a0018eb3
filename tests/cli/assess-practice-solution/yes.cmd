onramp assess practice start double-it --profile role/tiny.json -q > task.txt
onramp assess practice solution --yes --profile role/tiny.json
onramp assess practice solution --profile role/tiny.json | wc -l
onramp data export | grep -c solution_seen
