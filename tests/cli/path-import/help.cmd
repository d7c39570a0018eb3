onramp path import --help
