onramp persona show ./missing.md
