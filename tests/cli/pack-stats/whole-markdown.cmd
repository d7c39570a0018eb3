PATH=$(dirname "$(command -v onramp)") onramp pack stats ./whole --format markdown
