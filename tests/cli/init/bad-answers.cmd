onramp init --answers bad-answers.json --now 2026-11-23T07:00:00Z; echo "status $?"; onramp data export | wc -l
