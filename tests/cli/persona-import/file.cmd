onramp persona import tester.md
