onramp run --example cpp-developer --store none --now 2026-11-23T07:00:00Z
