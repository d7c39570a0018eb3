onramp persona export ./tester.md --json | onramp persona validate -
