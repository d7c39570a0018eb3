. ./make_work.sh
onramp path export dot --store my.db --weeks-only --now 2026-11-25T08:00:00Z
