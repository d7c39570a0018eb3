onramp persona diff ./tester.md ./tester.md --exit-code
