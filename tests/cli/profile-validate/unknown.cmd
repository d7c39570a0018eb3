onramp profile validate nobody
