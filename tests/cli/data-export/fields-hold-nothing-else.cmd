onramp init --example cpp-developer --store me.db --now 2026-11-20T08:00:00Z > init.txt
for field in name skills areas tasks steps progress plan evidence-dates; do
  onramp data export --fields $field --store me.db --now 2026-12-08T08:00:00Z |
    python3 -c "import json, sys; d = json.load(sys.stdin); print(*d, '|', *sorted({k for v in d.values() if isinstance(v, list) for e in v if isinstance(e, dict) for k in e}))"
done
