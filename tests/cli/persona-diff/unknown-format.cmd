onramp persona diff ./tester.md ./senior-tester.md --format yaml
