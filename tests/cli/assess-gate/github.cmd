. ./make_person.sh
echo 'before' > summary.md
export GITHUB_ACTIONS=true GITHUB_STEP_SUMMARY=$PWD/summary.md
onramp assess gate --policy levels.json --export me.json --now 2026-12-09T08:00:00Z --json > gate.json; echo "status $?"
cat summary.md
