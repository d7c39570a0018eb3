onramp persona validate ./owl.md --json
