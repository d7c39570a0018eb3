. ./make_person.sh; onramp assess gate --store me.db --now 2026-12-12T08:00:00Z --json
