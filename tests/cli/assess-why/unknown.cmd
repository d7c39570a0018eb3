onramp assess why ownershp --store none
