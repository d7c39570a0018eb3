PATH="$PWD/role/bin:$PATH"
onramp assess practice start double-it --profile role/tiny.json --now 2026-11-23T08:00:00Z -q > task.txt
sed -i 's/todo.*/oops/' ~/.local/share/onramp/practice/double-it/src/lib.rs
onramp assess practice check --trust --profile role/tiny.json --now 2026-11-23T08:10:00Z
