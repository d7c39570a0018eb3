onramp pack lint ./whole-faulty
