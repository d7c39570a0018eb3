onramp pack health --profile small/profile.json --developers 12 --threads 1 --json > one
onramp pack health --profile small/profile.json --developers 12 --threads 3 --json > three
cmp one three && grep -c '"asked": 12' one
