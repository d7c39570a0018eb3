# Who is done with a level is done with those below it.
onramp assess rate --answers - --store s.db --now 2026-11-20T08:00:00Z <<'X' > rated.txt
{"area": "rust-language-mastery", "level": 1}
X
onramp path plan --store s.db --hours-per-week 6 --start 2026-11-23 --now 2026-11-20T08:00:00Z --json > path.json
onramp path next --store s.db --all | grep "Ownership: "
onramp done ownership@3 --unchecked --store s.db --now 2026-11-24T08:00:00Z | head -1
onramp path next --store s.db --all | grep "Ownership: "
