sed 's/"prerequisites": \[\], "status": "active"/"prerequisites": ["methods"], "status": "active"/; s/"slug": "hexadecimal"/"slug": "macros"/; s/"practices": \["structs"\]/"practices": ["struct"]/' config.json > bad.json
onramp path import exercism bad.json --store none
