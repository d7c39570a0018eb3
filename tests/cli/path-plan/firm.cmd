onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp path plan --store s.db --hours-per-week 8 --firmness 20 --prefer talk --prefer article --now 2026-11-20T08:00:00Z --format markdown | head -40
