printf 'Ann \033[2J\n::error::x \377' > note.txt
onramp assess attest ffi --level 3 --by mentor --note "$(cat note.txt)" --store me.db --now 2026-11-24T08:00:00Z
onramp undo --store me.db --now 2026-11-24T08:01:00Z
