onramp pack lint ./quiz-warned
