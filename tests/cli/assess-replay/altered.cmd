record-sessions my.db 1 altered
onramp assess replay --store my.db | tail -4
onramp assess replay --store my.db > /dev/null
