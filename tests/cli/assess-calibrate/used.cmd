. ./make_team.sh
onramp assess calibrate person-*.ndjson --overlay rust.json > text.txt
onramp assess quiz --calibration rust.json --store you.db --seed 1 --answers /dev/null --json --now 2026-11-01T00:00:00Z | head -5
printf "{\"dont_know\": true}\n" > one.ndjson
onramp assess quiz --calibration rust.json --store you.db --seed 1 --answers one.ndjson --quiet --now 2026-11-01T00:00:00Z > quiz.txt
onramp data export --store you.db | grep -o "quiz_started.*"
onramp assess replay --store you.db --calibration rust.json | tail -2
onramp assess replay --store you.db | tail -3
sed -e "s/\"pack\": \"rust\"/\"pack\": \"other\"/" rust.json > other.json
onramp assess quiz --calibration other.json --store you.db --answers one.ndjson; echo "status $?"
sed -e "0,/\"right\"/s//\"wrong_name\"/" rust.json > broken.json
onramp assess quiz --calibration broken.json --store you.db --answers one.ndjson; echo "status $?"
sed -e "s/\"difficulty\": 0.37,/\"difficulty\": 0.38,/;0,/\"id\": \"[^\"]*\"/s//\"id\": \"ownership.gone\"/" rust.json > stale.json
onramp assess replay --store my.db --calibration stale.json > replay.txt
