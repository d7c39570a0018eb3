onramp data export --fields skills,verdict --store none
