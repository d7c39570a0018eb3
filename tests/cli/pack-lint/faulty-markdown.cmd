onramp pack lint ./faulty --format markdown
