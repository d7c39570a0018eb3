onramp assess history --store none
