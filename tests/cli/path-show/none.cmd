onramp path show --store none
