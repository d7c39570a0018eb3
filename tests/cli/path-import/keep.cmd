onramp init --example cpp-developer --store me.db --now 2026-11-24T08:00:00Z > init.txt
onramp -q path import rustlings info.toml --state state.txt --keep --store me.db --now 2026-11-24T08:01:00Z | sed '1,/^Done/d'
onramp -q path import rustlings info.toml --state later.txt --keep --store me.db --now 2026-11-24T08:02:00Z | sed '1,/^Done/d'
onramp -q path import rustlings info.toml --state state.txt --keep --store me.db --now 2026-11-24T08:03:00Z | sed '1,/^Done/d'
onramp assess show --store me.db --now 2026-11-24T08:04:00Z | sed -n '/^Attested/,/^$/p'
onramp undo --store me.db --now 2026-11-24T08:05:00Z
onramp assess show --store me.db --now 2026-11-24T08:06:00Z | sed -n '/^Attested/,/^$/p'
onramp undo --store me.db --now 2026-11-24T08:07:00Z
onramp undo --store me.db --now 2026-11-24T08:08:00Z | head -n 1
