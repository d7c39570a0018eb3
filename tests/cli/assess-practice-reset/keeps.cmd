onramp assess practice start double-it --profile role/tiny.json -q > task.txt
echo '// one' >> ~/.local/share/onramp/practice/double-it/src/lib.rs
onramp assess practice reset --profile role/tiny.json
echo '// two' >> ~/.local/share/onramp/practice/double-it/src/lib.rs
echo '// mine' >> ~/.local/share/onramp/practice/double-it/tests/checks.rs
onramp assess practice reset --profile role/tiny.json
cd ~/.local/share/onramp/practice/double-it && tail -n 1 src/* tests/*
