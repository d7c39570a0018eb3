# The configuration says how many and how often; an option has the last word.
me="--profile role/tiny.json --store my.db --now 2026-11-20T08:00:00Z"
onramp path plan $me > plan.txt
onramp done alpha@3 --unchecked $me > done.txt
printf '[review]\nretention = 0.85\nnew_per_day = 1\n' > config.toml
onramp review due $me --config config.toml --json | head -12 | tail -7
ONRAMP_REVIEW_NEW_PER_DAY=2 onramp review due $me --config config.toml --retention 0.95 --json | head -12 | tail -7
printf 'review.retention = 0.5\nreview.intervall = 3\n[review.more]\n' > config.toml
onramp review due $me --config config.toml
printf '[review]\nretention = 0.5\nintervall = 3\n' > config.toml
onramp review due $me --config config.toml
