onramp schedule week 2026-11-26 --path path.json --store none --now 2026-11-24T08:20:00Z --json > week.json
for date in 23 24 25 26 27 28 29; do onramp schedule day 2026-11-$date --path path.json --store none --now 2026-11-24T08:20:00Z --json > day-$date.json; done
python3 - <<'END'
import json
days = [json.load(open(f"day-{date}.json"))["days"][0] for date in range(23, 30)]
print(days == json.load(open("week.json"))["days"], sum(day["learning_minutes"] for day in days))
END
