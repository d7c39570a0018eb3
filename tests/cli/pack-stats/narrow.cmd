COLUMNS=40 PATH=$(dirname "$(command -v onramp)") onramp pack stats ./quiz
