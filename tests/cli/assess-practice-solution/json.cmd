onramp assess practice solution double-it --yes --json --profile role/tiny.json --now 2026-11-23T08:00:00Z
