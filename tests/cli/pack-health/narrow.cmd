COLUMNS=40 onramp pack health --profile small/profile.json --developers 3
