onramp schedule lint calendars/faults.ics
