for who in engineering product community; do onramp update $who --store none --now 2026-11-27T15:00:00Z; echo $?; done
onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp -q update engineering --store s.db --now 2026-11-20T09:00:00Z
