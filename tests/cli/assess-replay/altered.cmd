record-sessions my.db 1 altered
onramp assess replay --store my.db > replay.txt
status=$?
tail -4 replay.txt
exit $status
