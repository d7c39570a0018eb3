# -qh asks for help like -q -h: nothing is taken back.
onramp init --example cpp-developer --store me.db --now 2026-11-20T08:00:00Z > init.txt
onramp undo -qh --store me.db | head -1
onramp path show --store me.db | head -1
