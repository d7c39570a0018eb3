onramp assess attest ffi --level 4 --by mentor --note 'Ann' --store me.db --now 2026-11-24T08:00:00Z | sed -n 3,4p
onramp undo --store me.db --now 2026-11-24T08:01:00Z
onramp assess attest ffi --level 4 --by mentor --note 'Ann' --store me.db --now 2026-11-24T08:02:00Z | sed -n 3,4p
