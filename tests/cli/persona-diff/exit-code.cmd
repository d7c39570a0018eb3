onramp persona diff ./tester.md ./senior-tester.md --exit-code --quiet > /dev/null
