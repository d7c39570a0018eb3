onramp path export csv --store none
