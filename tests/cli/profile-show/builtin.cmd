onramp profile show | head -n 5
