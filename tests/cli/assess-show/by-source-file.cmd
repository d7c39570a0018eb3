onramp assess show --by-source --assessment a.json --store none
