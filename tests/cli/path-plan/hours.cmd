onramp path plan --store none --hours-per-week 100
