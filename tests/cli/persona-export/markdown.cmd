onramp persona export ./tester.md
