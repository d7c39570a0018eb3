onramp today --path path.json --store none --now 2026-11-24T23:30:00Z --zone Asia/Tokyo | head -n 4
