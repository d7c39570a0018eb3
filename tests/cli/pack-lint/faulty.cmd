onramp pack lint ./faulty
