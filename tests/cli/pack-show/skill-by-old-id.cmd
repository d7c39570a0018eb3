onramp pack show old-beta --pack ./tiny/ | head -n 1
