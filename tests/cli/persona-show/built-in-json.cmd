onramp persona show --json > shown.json && onramp persona export senior-rust-developer > seed.md && onramp persona import seed.md | cmp - shown.json && echo same
