onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp done accounts-and-access --store s.db --now 2026-11-24T08:00:00Z > done.txt
onramp schedule onboarding --store s.db --now 2026-11-28T08:00:00Z
