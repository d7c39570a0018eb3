onramp assess show --store none --json --now 2026-11-20T08:00:00Z | sed 's/"profile": "[a-z-]*"/"profile": "pilot"/' | onramp path plan --assessment - --store none
