printf 'seed = ["1", "2"]\n' > config.toml; onramp schedule day 2026-11-24 --config config.toml --store none --now 2026-11-24T08:20:00Z
