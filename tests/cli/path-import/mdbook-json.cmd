onramp -q path import mdbook SUMMARY.md --base https://example.org/book --store none --json
