. ./make_person.sh
onramp data export --fields skills,verdicts --store me.db --now 2026-12-08T08:00:00Z > less.json
onramp assess gate --policy levels.json --export less.json --now 2026-12-09T08:00:00Z
