onramp persona show ./tester.md
