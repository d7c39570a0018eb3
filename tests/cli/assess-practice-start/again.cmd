onramp assess practice start double-it --profile role/tiny.json -q > first.txt
echo '// mine' >> ~/.local/share/onramp/practice/double-it/src/lib.rs
onramp assess practice start double-it --profile role/tiny.json
tail -n 1 ~/.local/share/onramp/practice/double-it/src/lib.rs
onramp data export | wc -l
