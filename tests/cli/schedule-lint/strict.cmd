onramp schedule lint calendars/apple.ics --strict
