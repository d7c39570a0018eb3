onramp assess attest ffi --level 4 --by mentor --note 'Ann B., at the review' --store me.db --now 2026-11-24T08:00:00Z > attest.txt
onramp assess show --store me.db --now 2026-11-25T08:00:00Z | tail -n 3
onramp assess show --store me.db --now 2026-11-25T08:00:00Z --format markdown | tail -n 3
