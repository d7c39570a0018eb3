onramp persona diff ./tester.md ./senior-tester.md --json
