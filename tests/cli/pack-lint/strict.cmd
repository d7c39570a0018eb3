onramp pack lint --strict ./warned
