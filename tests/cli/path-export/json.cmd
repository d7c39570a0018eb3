. ./make_work.sh
onramp path export json --store my.db > exported.json
onramp path show --store my.db --json | cmp - exported.json && echo same
