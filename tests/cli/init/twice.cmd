onramp init --example cpp-developer --now 2026-11-23T07:00:00Z >/dev/null && onramp init --example cpp-developer --now 2026-11-23T07:00:00Z
