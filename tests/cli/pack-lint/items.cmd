onramp pack lint ./quiz
