# The lines of the event log are no document, and a number can be too large for any.
onramp init --example cpp-developer --store my.db --now 2026-11-20T08:00:00Z > init.txt
onramp data export --store my.db > events.ndjson
onramp assess show --assessment events.ndjson --store none
echo '{"kind": "assessment", "schema_version": 1e400}' | onramp assess show --assessment - --store none
