sed "s/extends/extend/" team.json | onramp profile validate -
