onramp assess practice start double-it --profile role/tiny.json -q > first.txt
rm ~/.local/share/onramp/practice/double-it/src/lib.rs ~/.local/share/onramp/practice/double-it/README.md
onramp assess practice start double-it --profile role/tiny.json | tail -n 5
ls ~/.local/share/onramp/practice/double-it ~/.local/share/onramp/practice/double-it/src
