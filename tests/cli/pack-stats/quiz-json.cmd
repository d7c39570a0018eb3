PATH=$(dirname "$(command -v onramp)") onramp pack stats ./quiz --json
