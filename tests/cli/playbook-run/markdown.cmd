onramp playbook run performance-issue --name '*p99* | ingest' --tick 1 --note '[x](y) `z`' --store none --now 2026-11-23T09:00:00Z --format markdown
