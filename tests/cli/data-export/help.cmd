onramp data export --help | head -n 5
