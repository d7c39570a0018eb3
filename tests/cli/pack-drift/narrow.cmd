COLUMNS=40 onramp pack drift SUMMARY.md ./tiny --base https://example.org/book/
