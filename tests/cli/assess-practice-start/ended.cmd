PATH="$PWD/role/bin:$PATH"
onramp assess practice start double-it --profile role/tiny.json --now 2026-11-23T08:00:00Z -q > task.txt
sed -i "s/todo.*/x * 2/" ~/.local/share/onramp/practice/double-it/src/lib.rs
onramp assess practice check --trust --profile role/tiny.json --now 2026-11-23T08:20:00Z > passed.txt
onramp assess practice start double-it --profile role/tiny.json --now 2026-11-24T08:20:00Z | tail -n 7 | head -n 3
onramp assess practice solution halve-it --yes -q --profile role/tiny.json > ours.rs
onramp assess practice start halve-it --profile role/tiny.json | sed -n 5,6p
onramp assess practice list --profile role/tiny.json
