onramp pack lint -q ./tiny
