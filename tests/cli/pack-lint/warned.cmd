onramp pack lint ./warned
