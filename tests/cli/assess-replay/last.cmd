record-sessions my.db
onramp assess replay --store my.db
