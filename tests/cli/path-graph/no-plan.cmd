onramp path graph --store none
