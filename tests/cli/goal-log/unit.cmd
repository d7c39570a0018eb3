onramp goal log community 2 --store s.db; echo $?; ls | grep '[.]db' || echo no store
onramp goal log community 2 --unit 'talks given' --store s.db --now 2026-12-01T08:00:00Z
onramp goal log community 3 --store s.db --now 2026-12-02T08:00:00Z
onramp goal log community 3% --store s.db --now 2026-12-02T08:00:00Z; echo $?
onramp goal log community 40% --unit % --store s.db --now 2026-12-02T08:00:00Z
onramp goal log community 4 --store s.db --now 2026-12-03T08:00:00Z
