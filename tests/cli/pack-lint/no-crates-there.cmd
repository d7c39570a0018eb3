onramp pack lint --run --crates /no/such/folder --store none
