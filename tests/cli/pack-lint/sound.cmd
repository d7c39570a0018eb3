onramp pack lint ./tiny
