onramp path plan --store none --hours-per-week 6 --start 2026-11-23 --now 2026-11-20T08:00:00Z --json > path.json
python3 - <<'X'
import json
path = json.load(open("path.json"))
path["steps"][0], path["steps"][1] = path["steps"][1], path["steps"][0]
path["cut"].pop()
json.dump(path, open("path.json", "w"), indent=1)
X
onramp path verify path.json
