onramp persona show ./tester.md --json --section coffee
