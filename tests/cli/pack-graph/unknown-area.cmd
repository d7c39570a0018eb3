onramp pack graph ./whole --area cor
