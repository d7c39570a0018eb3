mkdir mine && onramp assess practice start halve-it --profile role/tiny.json --dir mine/../mine/ --json --now 2026-11-23T08:00:00Z && ls mine
