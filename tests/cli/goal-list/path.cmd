onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp path plan --hours-per-week 40 --store s.db --now 2026-11-20T08:00:00Z --json > p.json
onramp goal list "Implement automated" --path p.json --store none --now 2026-11-24T08:00:00Z
onramp goal list "Implement automated" --path - --store none --now 2027-11-24T08:00:00Z < p.json | grep so
sed 's/"profile": "senior-rust-developer"/"profile": "other"/' p.json > other.json
onramp goal list --path other.json --store none; echo $?; onramp goal list --path gone.json --store none
