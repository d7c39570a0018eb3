onramp profile explain --profile team.json /hours/core_stat
