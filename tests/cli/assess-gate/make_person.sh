# SPDX-License-Identifier: MIT
# Copyright the onramp authors
# A store of somebody a month into the role, and what they export.
onramp init --example cpp-developer --store me.db --now 2026-11-20T08:00:00Z > init.txt
onramp assess attest ffi --level 4 --by artifact --note 'https://example.org/bindings, a < b & "c"' --store me.db --now 2026-12-01T08:00:00Z > attest.txt
onramp done accounts-and-access --store me.db --now 2026-11-24T08:00:00Z > done.txt
onramp data export --fields skills,areas,verdicts,bands,tasks,steps,plan,evidence-dates --store me.db --now 2026-12-08T08:00:00Z > me.json
