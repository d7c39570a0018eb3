onramp path export ical --path nasty.json --store none --now 2026-11-20T08:00:00Z --output plan.ics
od -c plan.ics | sed -n 1,3p
