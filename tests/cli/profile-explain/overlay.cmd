onramp profile explain --profile team.json alpha /hours daily-activities.morning.write-the-code
