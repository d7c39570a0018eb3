PATH=$(dirname "$(command -v onramp)") onramp pack lint --run ./quiz
