onramp assess practice solution double-it --profile role/tiny.json --yes -q > ours.rs; onramp assess practice hint double-it --profile role/tiny.json
