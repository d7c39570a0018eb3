onramp assess rate --answers me.json --store s.db --now 2026-11-20T08:00:00Z --quiet > one.txt
printf '{"skill": "cargo", "level": 5}\n' | onramp assess rate --answers - --store s.db --now 2026-11-20T08:00:00Z > two.txt
diff one.txt two.txt
onramp assess show --store s.db --now 2026-11-20T08:00:00Z | cmp - two.txt && echo the store shows the same
