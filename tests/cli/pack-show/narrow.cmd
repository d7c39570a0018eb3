COLUMNS=40 onramp pack show beta --pack ./tiny
