onramp init --example cpp-developer --store s.db --now 2026-11-23T06:00:00Z > init.txt
printf '[schedule]\noffice = "tue,wed"\nno-meetings = "thu"\nteam-zone = "America/New_York"\n' > config.toml
onramp schedule plan --config config.toml --days 5 --zone Europe/Berlin --store s.db --now 2026-11-23T06:00:00Z --iterations 2000 | head -n 2
onramp schedule day --config config.toml --explain-inputs --zone Europe/Berlin --store s.db --now 2026-11-23T06:00:00Z | head -n 8
