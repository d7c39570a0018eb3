onramp init --example cpp-developer --store me.db --now 2026-11-20T08:00:00Z > init.txt
GITHUB_ACTIONS=true onramp assess gate --store me.db --now 2026-11-25T08:00:00Z --quiet
