onramp pack lint rsut
