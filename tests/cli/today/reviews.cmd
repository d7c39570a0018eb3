# What was learnt is due, for the first time and again, by the rule of the configuration.
onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp done ownership@3 --unchecked --store s.db --now 2026-11-23T07:30:00Z > done.txt
onramp today --store s.db --now 2026-11-23T17:00:00Z | grep '^review'
printf '{"dont_know": true}\n%.0s' 1 2 3 4 > none.ndjson
onramp review session --answers none.ndjson --store s.db --now 2026-11-23T17:10:00Z > session.txt
onramp today --store s.db --now 2026-11-23T17:30:00Z | grep '^review'
onramp today --store s.db --now 2026-11-24T07:30:00Z | grep '^review'
onramp today --store s.db --now 2026-11-24T07:30:00Z --json | grep -A 5 '"reviews"'
ONRAMP_REVIEW_NEW_PER_DAY=0 onramp today --store s.db --now 2026-11-24T07:30:00Z | grep '^review'
