# What another program hears: a card, its hint, what came of the answer, and the session at the end.
me="--profile role/tiny.json --store my.db --now 2026-11-20T09:00:00Z"
onramp path plan $me > plan.txt
onramp done alpha@1 --unchecked $me > done.txt
printf '{"back": true}\n{"hint": true}\nx\n{"answer": "a"}\n' | onramp review session --protocol ndjson $me
