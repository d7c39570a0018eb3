# A whole session from a file, with all that may stand in a line; the failed ones come once more.
me="--profile role/tiny.json --store my.db --now 2026-11-20T09:00:00Z"
onramp path plan $me > plan.txt
onramp done alpha@3 --unchecked $me > done.txt
onramp done beta@2 --unchecked $me > done.txt
cat > lines.ndjson <<'END'
{"back": true}
{"hint": true}
{"answer": "a", "item": "alpha.first-use", "rating": "easy"}
{"answer": "b"}

{"answer": 6, "rating": "easy"}
{"back": true}
{"answer": "6", "rating": "hard"}
{"answer": "C"}
{"dont_know": true}
END
onramp review session --answers lines.ndjson $me
onramp review session --answers /dev/null $me --json
onramp data export --store my.db | grep -e reviewed -e undone | sed 's/.*"type":"\([a-z]*\)".*"payload":/\1 /'
