. ./make_person.sh
sed 's/"profile": "senior-rust-developer"/"profile": "go-developer"/' me.json > other.json
onramp assess gate --export other.json --now 2026-12-09T08:00:00Z
