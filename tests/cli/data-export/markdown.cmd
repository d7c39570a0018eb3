onramp data export --store none --format markdown
