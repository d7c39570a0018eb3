sed 's/"profile": "senior/"profile": "junior/' nasty.json | onramp path export csv --path - --store none | head -n 1
