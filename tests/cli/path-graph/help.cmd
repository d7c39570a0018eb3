onramp path graph --help
