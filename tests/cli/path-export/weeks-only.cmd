onramp path plan --store none --hours-per-week 6 --start 2026-11-23 --now 2026-11-20T08:00:00Z --json > path.json
for format in checklist mermaid dot csv github-issues json-ld; do
    onramp path export $format --path path.json --store none --weeks-only > weeks; onramp path export $format --path - --store none < path.json > whole; grep -c "Traits: alone" weeks whole
done
