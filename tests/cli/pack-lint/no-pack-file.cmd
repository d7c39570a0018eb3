rm tiny/pack.toml && onramp pack lint ./tiny
