onramp undo --help | head -n 7
