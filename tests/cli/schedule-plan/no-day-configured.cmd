onramp init --example cpp-developer --store s.db --now 2026-11-23T06:00:00Z > init.txt
printf '[schedule]\noffice = "tue"\nno-meetings = "wed,never"\n' > config.toml
onramp schedule plan --config config.toml --zone Europe/Berlin --store s.db --now 2026-11-23T06:00:00Z --iterations 2000
