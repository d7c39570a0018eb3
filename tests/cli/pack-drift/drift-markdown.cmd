onramp pack drift - ./tiny --base https://example.org/book/ --format markdown < SUMMARY.md
