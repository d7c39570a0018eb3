onramp assess quiz --store none
