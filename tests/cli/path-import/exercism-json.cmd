onramp -q path import exercism config.json --state solutions.json --store none --json
