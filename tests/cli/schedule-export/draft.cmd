onramp init --example cpp-developer --store s.db --now 2026-11-23T06:00:00Z > init.txt
onramp schedule week --json --zone Europe/Berlin --store s.db --now 2026-11-23T06:00:00Z > draft.json
onramp schedule export --schedule draft.json --store s.db --now 2026-11-23T06:00:00Z
