. ./make_team.sh
onramp assess calibrate person-*.ndjson
