onramp profile explain --profile team.json alhpa
