onramp playbook list --store none --now 2026-11-23T09:00:00Z; ls | grep '[.]db' || echo no store
