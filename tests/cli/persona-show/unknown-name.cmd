onramp persona show senior-rust-develper
