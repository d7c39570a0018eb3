onramp -q path import mdbook - --store none --format markdown < SUMMARY.md
