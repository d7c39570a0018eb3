onramp pack health ./small/pack --profile small/profile.json --developers 3 --json
