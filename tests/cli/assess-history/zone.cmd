# Days are those of the person's zone: 8 in the morning in London is the evening before in Honolulu.
record-sessions my.db
TZ=HST10 onramp assess history --store my.db | grep ' on 20'
TZ=NZST-12NZDT,M9.5.0,M4.1.0/3 onramp assess show --store my.db --now 2026-11-20T20:00:00Z | head -1
TZ=NZST-12NZDT,M9.5.0,M4.1.0/3 onramp assess show --store my.db --now 2026-11-20T20:00:00Z --format markdown | head -1
