for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  (onramp start accounts --store s.db --now 2026-11-24T08:20:00Z > out-$i.txt 2> err-$i.txt; echo $? > rc-$i.txt) &
done
wait
onramp data export --store s.db | grep -c started
cat rc-*.txt | sort | uniq -c | awk '{ if ($2 != 0 && $2 != 3) print "status", $2 }' 
