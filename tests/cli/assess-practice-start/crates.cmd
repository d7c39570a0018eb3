onramp assess practice start join-them --profile role/tiny.json | head -n 4; tail -n 2 ~/.local/share/onramp/practice/join-them/Cargo.toml
