onramp assess simulate --developers 3 --world ratings --seed 5 --json | head -40
