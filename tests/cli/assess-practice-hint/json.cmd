onramp assess practice start double-it --profile role/tiny.json -q --now 2026-11-23T08:00:00Z > task.txt; onramp assess practice hint --profile role/tiny.json --now 2026-11-23T08:00:00Z --json
