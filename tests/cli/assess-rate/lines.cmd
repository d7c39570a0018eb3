printf '{"skill": "ownership", "level": 1}\n{"skill": "ownership", "level": 5}\n' | onramp assess rate --answers - --store none --now 2026-11-20T08:00:00Z --json | grep -A 20 '"skill": "ownership"' 
