. ./make_person.sh
onramp assess rate --answers ratings.ndjson --store me.db --now 2026-12-02T08:00:00Z > rate.txt
onramp data export --fields skills,verdicts,bands --store me.db --now 2026-12-08T08:00:00Z > me.json
for accepts in false true; do
  printf '{"kind": "policy", "schema_version": 1, "name": "Ratings", "accept_ratings": %s, "rules": [
    {"rule": "skill_level", "skill": "ownership", "verdict": "undecided"}]}' $accepts | onramp assess gate --policy - --export me.json --now 2026-12-09T08:00:00Z
  echo "status $?"
done
