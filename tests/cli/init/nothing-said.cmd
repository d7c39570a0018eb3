onramp init --answers nothing-said.json --now 2026-11-23T07:00:00Z
