PATH="$PWD/role/bin:$PATH"
onramp assess practice start double-it --profile role/tiny.json --now 2026-11-23T08:00:00Z -q > task.txt
onramp assess practice hint --profile role/tiny.json --now 2026-11-23T08:00:00Z -q > hint.txt
onramp assess practice check --trust --profile role/tiny.json --now 2026-11-23T08:10:00Z -q > first.txt
sed -i 's/todo.*/x * 2/' ~/.local/share/onramp/practice/double-it/src/lib.rs
onramp assess practice check --profile role/tiny.json --now 2026-11-23T08:20:00Z
onramp assess practice check --profile role/tiny.json --now 2026-11-24T08:20:00Z | head -n 2
onramp data export | tail -n 1
onramp undo
onramp assess practice check --profile role/tiny.json --now 2026-11-24T08:20:00Z --took 25m | head -n 1
