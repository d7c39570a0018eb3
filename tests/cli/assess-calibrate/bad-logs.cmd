: > empty.ndjson
onramp assess calibrate empty.ndjson --overlay never.json
echo "status $?"; ls never.json 2> /dev/null
record-sessions my.db 1
onramp data export --store my.db > me.ndjson
head -c 3000 me.ndjson > truncated.ndjson
printf "\377\376\000\001binary" > binary.ndjson
onramp schema path > wrong.json
onramp data export --fields skills --store my.db --now 2026-11-01T00:00:00Z > export.json
for log in truncated.ndjson binary.ndjson wrong.json export.json missing.ndjson; do
  onramp assess calibrate me.ndjson $log
  echo "status $?"
done
onramp assess calibrate truncated.ndjson binary.ndjson
onramp assess calibrate - - < me.ndjson
echo "status $?"
onramp assess calibrate
