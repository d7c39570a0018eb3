onramp assess gate --policy /dev/null --store none
