onramp schedule lint calendars/google.ics
