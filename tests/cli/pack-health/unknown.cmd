onramp pack health rsut
