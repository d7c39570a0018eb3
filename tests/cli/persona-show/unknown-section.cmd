onramp persona show --section skils
