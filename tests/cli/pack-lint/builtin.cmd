onramp pack lint
