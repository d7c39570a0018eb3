onramp assess show --by skil --store none
