onramp assess attest ffi --level 2 --by mentor --note 'Ann' --store none --now 2026-11-24T08:00:00Z --json
