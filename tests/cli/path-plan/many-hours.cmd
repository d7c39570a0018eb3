# However many hours there are, the first 90 days hold 25 skills.
onramp path plan --store none --hours-per-week 80 --start 2026-11-23 --now 2026-11-20T08:00:00Z --json > path.json
onramp path verify path.json
python3 - <<'END'
import json
path = json.load(open("path.json"))
print(len({piece["step"].split("@")[0] for week in path["weeks"] for piece in week["pieces"]}), "skills")
END
onramp path plan --store none --hours-per-week 60 --start 2026-11-23 --now 2026-11-20T08:00:00Z --deadline 2027-01-29 | grep -c "beside 25 other skills"
