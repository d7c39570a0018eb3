onramp pack lint ./whole-warned
