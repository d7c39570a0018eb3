onramp path why lifetimes@3 --store none
