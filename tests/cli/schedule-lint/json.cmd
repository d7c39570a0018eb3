onramp schedule lint calendars/outlook.ics --json
