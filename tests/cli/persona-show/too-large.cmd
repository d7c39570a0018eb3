onramp persona show ./tester.md --max-bytes 100
