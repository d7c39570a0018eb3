PATH="$PWD/role/bin:$PATH"
onramp assess practice start double-it --profile role/tiny.json --now 2026-11-23T08:00:00Z -q > task.txt
onramp assess practice check --trust --profile role/tiny.json -q > first.txt
onramp assess practice check --profile role/tiny.json -q | head -n 1
echo '// more' >> role/tiny/exercises/halve-it/checks.rs
onramp assess practice check --profile role/tiny.json -q
