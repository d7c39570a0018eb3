# A path whose steps wait for what it does not have, and for each other: that is no path that is done.
onramp path plan --store none --hours-per-week 6 --start 2026-11-23 --now 2026-11-20T08:00:00Z --json > path.json
python3 - <<'END'
import json
path = json.load(open("path.json"))
for step in path["steps"]:
    step["after"] = ["nothing@1"]
json.dump(path, open("waiting.json", "w"))
END
onramp path next --path waiting.json --store none
onramp path next --path waiting.json --store none --format markdown
