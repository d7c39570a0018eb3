onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
for who in engineering product; do onramp -q update $who --store s.db --now 2027-01-12T15:00:00Z; echo; done
LC_ALL=C COLUMNS=44 onramp -q update engineering --all --store s.db --now 2026-12-09T15:00:00Z
