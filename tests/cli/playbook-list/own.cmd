onramp persona export senior-rust-developer > own.md
sed -i '/^## Problem-Solving/,/^## Work/{/^## Work/!d}' own.md
printf '\n## Problem-Solving Methodology\n\n### Rescue a *Loaf*\n1. **Look**: at the crumb\n   - under the lamp\n2. Weigh `it`\n' >> own.md
onramp playbook list --persona own.md --store s.db --now 2026-11-23T09:00:00Z
onramp playbook show rescue --persona own.md --store s.db
onramp playbook run loaf --persona - --tick weigh --store s.db --now 2026-11-23T09:00:00Z < own.md; echo $?
onramp playbook run loaf --persona own.md --tick look --store s.db --now 2026-11-23T09:00:00Z --format markdown
sed -i 's/Weigh `it`/Weigh it twice/' own.md
onramp playbook show loaf --persona own.md --store s.db
sed -i '/^### Rescue/,$d' own.md
onramp playbook list --persona own.md --store s.db
sed -i '/^## Development Preferences/,/^## /d' own.md
onramp playbook list --persona own.md --store s.db
