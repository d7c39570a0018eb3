onramp pack stats rsut
