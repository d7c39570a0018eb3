onramp assess why --store none
