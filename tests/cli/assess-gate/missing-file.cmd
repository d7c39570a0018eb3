onramp assess gate --policy nothing.json --store none
