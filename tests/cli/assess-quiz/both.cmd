onramp assess quiz --answers x.ndjson --protocol ndjson --store none
