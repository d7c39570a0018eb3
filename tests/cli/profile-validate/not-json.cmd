onramp profile validate ./tiny.md
