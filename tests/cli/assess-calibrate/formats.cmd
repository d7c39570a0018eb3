. ./make_team.sh
onramp assess calibrate person-*.ndjson --format markdown
onramp assess calibrate person-*.ndjson --json > one.json
head -46 one.json
cat person-2*.ndjson person-1*.ndjson person-0*.ndjson | onramp assess calibrate - --threads 1 --json | cmp - one.json && echo "the same"
