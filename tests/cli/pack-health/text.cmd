onramp pack health --profile small/profile.json --developers 3 --seed 4
