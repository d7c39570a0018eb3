onramp init --example cpp-developer --store s.db --now 2026-11-20T08:00:00Z > init.txt
onramp playbook run systems-development --name parser --store s.db --now 2026-11-24T08:00:00Z
onramp playbook run systems-development --store s.db --now 2026-11-24T08:00:00Z --json | sed -n 's/.*"handle": "\(.*\)",/\1/p' | tr '\n' ' '; echo
onramp start playbook-1/1 --store s.db --now 2026-11-24T08:00:00Z
onramp done --store s.db --now 2026-11-24T08:25:00Z
onramp done playbook-1/3 --store s.db --now 2026-11-24T08:30:00Z; echo $?
onramp skip playbook-1/2 --store s.db --now 2026-11-24T08:30:00Z; echo $?
onramp skip playbook-1/3 --reason x --store s.db --now 2026-11-24T08:30:00Z; echo $?
onramp skip playbook-1/2 --reason 'drawn last week' --store s.db --now 2026-11-24T08:30:00Z
onramp done playbook-1/3 --note 'two days were enough' --store s.db --now 2026-11-24T09:00:00Z
onramp done playbook-1/3 --store s.db --now 2026-11-24T09:01:00Z
onramp today --store s.db --now 2026-11-24T09:02:00Z | grep -A 3 '^done'
onramp playbook show systems-development --store s.db --now 2026-11-24T09:02:00Z | head -n 14
onramp undo --store s.db --now 2026-11-24T09:03:00Z
onramp playbook list --store s.db --now 2026-11-24T09:03:00Z | grep parser
