onramp assess gate --show-policy
