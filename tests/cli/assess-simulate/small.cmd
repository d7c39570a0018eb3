onramp assess simulate --developers 12 --world model --world independent --seed 5 --threads 1 > one
onramp assess simulate --developers 12 --world model --world independent --seed 5 --threads 3 > three
cmp one three && cat one
