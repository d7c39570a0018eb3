. ./make_person.sh; onramp assess gate --policy levels.json --export me.json --now 2026-12-09T08:00:00Z
