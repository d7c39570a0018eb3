onramp goal list --help | head -n 20
