onramp path next --store none --json
