onramp persona import nowhere.md
