onramp pack lint ./quiz-faulty
