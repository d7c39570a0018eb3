onramp schedule free 2027-03-12 --days 3 --core --team-zone America/New_York --zone Europe/Berlin --store none --quiet --now 2027-03-01T08:00:00Z
onramp schedule free 2027-03-29 --days 1 --core --team-zone America/New_York --zone Europe/Berlin --store none --quiet --now 2027-03-01T08:00:00Z
