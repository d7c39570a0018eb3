onramp pack lint ./faulty --json
