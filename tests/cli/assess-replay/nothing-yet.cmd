onramp assess replay --store none
