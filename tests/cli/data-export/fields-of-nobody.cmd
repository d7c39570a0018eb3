onramp data export --fields progress,plan,evidence-dates,areas --store none --now 2026-12-08T08:00:00Z | grep -v -e '"id"' -e '"name"' -e '"target"'
