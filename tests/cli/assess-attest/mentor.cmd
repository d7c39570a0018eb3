onramp init --example cpp-developer --store me.db --now 2026-11-20T08:00:00Z > init.txt
onramp assess attest lifetimes --level 3 --by mentor --note '  Ann B., review of 20 November ' --store me.db --now 2026-11-24T08:00:00Z
