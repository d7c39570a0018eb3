onramp data export --fields tasks,, --store none
