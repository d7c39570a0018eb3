onramp path export --help
