onramp schema personna
