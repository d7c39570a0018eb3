onramp profile show senior-rust-developr
