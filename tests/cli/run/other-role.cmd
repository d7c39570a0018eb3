onramp run --profile ./go-developer/profile.json --answers ./go-developer/answers.json --store none --now 2026-11-23T09:00:00Z
