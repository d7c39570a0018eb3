onramp pack lint ./whole
