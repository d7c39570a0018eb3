onramp persona export senior-rust-developer > own.md
sed -i '/^### Key Performance/i - Reduce build time to 5 minutes\n- Mentor 3 developers and write 2 guides\n\n### Someday (6+ months)\n- **Reach**: 99.95% uptime\n' own.md
onramp goal log reduce 20 --persona own.md --on 2026-11-01 --store s.db --now 2026-11-20T08:00:00Z > log.txt; echo $?
onramp goal log reduce 9 --persona own.md --store s.db --now 2026-11-20T08:00:00Z
onramp goal log mentor 1 --persona - --store s.db --now 2026-11-20T08:00:00Z < own.md; echo $?
onramp goal log mentor 1 --unit dev --persona - --store s.db --now 2026-11-20T08:00:00Z < own.md
onramp goal list --persona own.md --store s.db --now 2026-11-20T08:00:00Z | sed -n '/^reduce/,/^system/p'
