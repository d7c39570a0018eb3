onramp persona export ./tester.md | cmp - tester.md && onramp persona import tester.md | onramp persona export - | cmp - tester.md && echo same
