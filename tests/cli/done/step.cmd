onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp done ownership@3 --store s.db --now 2026-11-24T08:20:00Z
onramp assess attest ownership --level 3 --by mentor --note "Ann, in November" --store s.db --now 2026-11-24T08:20:00Z > attest.txt
onramp done ownership@3 --store s.db --now 2026-11-24T08:20:00Z
onramp done ownership@3 --store s.db --now 2026-11-25T08:00:00Z
