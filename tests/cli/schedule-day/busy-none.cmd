printf 'BEGIN:VEVENT\r\nEND:VEVENT\r\n' > bad.ics; onramp schedule day 2026-11-24 --store none --busy bad.ics --now 2026-11-24T08:20:00Z
