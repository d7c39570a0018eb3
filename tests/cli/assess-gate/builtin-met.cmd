onramp init --example cpp-developer --store me.db --now 2026-11-20T08:00:00Z > init.txt
onramp done accounts-and-access --store me.db --now 2026-11-24T08:00:00Z > done.txt
onramp assess gate --store me.db --now 2026-11-29T08:00:00Z
