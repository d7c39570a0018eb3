onramp assess practice solution halve-it --yes -q --profile role/tiny.json > ours.rs
onramp assess practice start double-it --profile role/tiny.json > task.txt
onramp assess practice list --profile role/tiny.json
onramp assess practice list --profile role/tiny.json --json
onramp assess practice list --profile role/tiny.json --format markdown
