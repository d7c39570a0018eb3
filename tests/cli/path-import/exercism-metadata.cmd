onramp path import exercism config.json --state metadata.json --store none
