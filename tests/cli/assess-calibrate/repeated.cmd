. ./make_team.sh
onramp assess calibrate person-*.ndjson --json > once.json
head -20 person-11.ndjson > early.ndjson
onramp data export --store my.db --json > again.json
onramp assess calibrate person-*.ndjson early.ndjson again.json person-12.ndjson --json > twice.json
diff once.json twice.json
