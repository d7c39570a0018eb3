onramp assess show --store none --json --now 2026-11-20T08:00:00Z > a.json
onramp assess show --assessment a.json --json | cmp - a.json && echo same
onramp assess show --assessment - --by skill < a.json | head -9
