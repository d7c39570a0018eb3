# Twelve logs, person-00.ndjson and so on: one of record-sessions, and the same answers at other hours, of which the
# right ones to the first session are wrong for most.
record-sessions my.db 2
onramp data export --store my.db > person-00.ndjson
for number in 10 11 12 13 14 15 16 17 18 19 20; do
  sed -e "s/T09:/T$number:/" person-00.ndjson |
    if [ $number -lt 19 ]; then sed -e '/"quiz-1"/s/"response":"right"/"response":"wrong"/'; else cat; fi > person-$number.ndjson
done
