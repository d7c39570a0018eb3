onramp data export --fields help; onramp data export --fields help --json | head -n 8
