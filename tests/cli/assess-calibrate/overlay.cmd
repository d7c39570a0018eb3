. ./make_team.sh
onramp assess calibrate person-*.ndjson --overlay .onramp/calibrations/rust.json > first.txt
onramp assess calibrate person-*.ndjson --json | cmp - .onramp/calibrations/rust.json && echo "the same document"
onramp assess calibrate person-*.ndjson --overlay .onramp/calibrations/rust.json
echo "status $?"
onramp assess calibrate person-00.ndjson --overlay .onramp/calibrations/rust.json --force > second.txt
onramp assess calibrate person-*.ndjson --overlay .onramp/calibrations/rust.json --force --quiet > third.txt
cmp first.txt third.txt && echo "replaced"
onramp assess replay --store my.db | tail -4
onramp assess replay --store my.db --calibration none | tail -2
mkdir -p packs/ours; echo > packs/ours/pack.toml
onramp assess calibrate person-*.ndjson --overlay packs/ours/items/overlay.json --force
echo "status $?"; ls packs/ours
