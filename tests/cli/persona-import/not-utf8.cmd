onramp persona import latin.md
