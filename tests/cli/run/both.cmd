onramp run --example cpp-developer --answers x.json
