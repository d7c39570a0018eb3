. ./make_team.sh
sed -i -e "s/\"hash\":\"[0-9a-f]*\"/\"hash\":\"0000000000000000\"/;s/\"item\":\"locks[^\"]*\"/\"item\":\"locks.gone\"/" person-10.ndjson
sed -i -e "/\"number\":3,/s/\"response\":\"[a-z]*\"/\"response\":3/" person-11.ndjson
sed -i -e "/answered/s/\"role\":\"[^\"]*\"/\"role\":\"another\"/" person-12.ndjson
onramp assess calibrate person-10.ndjson person-11.ndjson person-12.ndjson --json > some.json
sed -n "/\"logs\"/,/\"rounds\"/p" some.json
