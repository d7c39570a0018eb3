onramp assess show --by skill --by-source --store none
