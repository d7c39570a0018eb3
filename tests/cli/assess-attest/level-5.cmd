onramp assess attest optimization-techniques --level 5 --by artifact --note 'https://example.org/guide' --store me.db --now 2026-11-24T08:00:00Z
