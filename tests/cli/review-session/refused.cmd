# The first line that is no answer ends it, with its place; what was answered before is kept.
me="--profile role/tiny.json --store my.db --now 2026-11-20T09:00:00Z"
onramp path plan $me > plan.txt
onramp done alpha@3 --unchecked $me > done.txt
for line in '{"answer": "z"}' '{"answer": "a", "rating": "again"}' '{"rating": "easy"}' 'easy' '{"answer": "a", "item": "beta.one"}' '{"answer": "a"' '[]'; do
  echo "$line" | onramp review session --answers - $me
  echo "status $?"
done
printf '{"dont_know": true}\n{"answer": true}\n' | onramp review session --answers - $me
echo "status $?"
onramp review due $me --json | head -10 | tail -3
