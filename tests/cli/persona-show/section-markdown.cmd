onramp persona show --section work-environment-preferences --format markdown
