onramp pack show ownershp
