onramp init --profile ./go-developer/profile.json --answers ./go-developer/answers.json --now 2026-11-23T09:00:00Z | tail -n 4
