onramp persona validate ./tester.md
