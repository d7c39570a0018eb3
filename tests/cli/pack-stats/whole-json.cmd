PATH=$(dirname "$(command -v onramp)") onramp pack stats ./whole --json | head -n 60
