onramp init --example cpp-developer --store me.db --now 2026-11-20T08:00:00Z > init.txt
onramp assess attest ffi --level 4 --by mentor --note 'Ann' --store me.db --now 2026-11-21T08:00:00Z > attest.txt
onramp done accounts-and-access --store me.db --now 2026-11-24T08:00:00Z > done.txt
onramp data export --fields evidence-dates,progress,plan,skills,verdicts --store me.db --now 2026-12-08T08:00:00Z > me.json
head -n 30 me.json; echo ...; grep -n -A 16 '"id": "ffi"' me.json; echo ...; tail -n 28 me.json
