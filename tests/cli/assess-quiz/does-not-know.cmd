for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25; do echo '{"dont_know": true}'; done > lines
onramp assess quiz --answers lines --store s.db --now 2026-11-20T08:00:00Z --seed 3 > out
grep -c '^[0-9]* of \|dont know\|not known' out | head -1
tail -3 out
onramp data export --store s.db | grep -c '"type": "answered"\|"type":"answered"'
