printf 'leak \033[2J\n::error::x \377' > name.txt
onramp playbook run performance-issue --name "$(cat name.txt)" --tick 1 --note "$(cat name.txt)" --store s.db --now 2026-11-23T09:00:00Z
onramp playbook show performance-issue --store s.db --now 2026-11-23T09:00:00Z | head -n 8
onramp playbook list --store s.db --now 2026-11-23T09:00:00Z | tail -n 5
onramp playbook run performance-issue --store s.db --now 2026-11-23T09:00:00Z --json | grep -c leak
onramp undo --store s.db --now 2026-11-23T09:00:00Z
