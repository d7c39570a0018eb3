onramp persona validate senior-rust-developer
