onramp persona validate ./owl.md
