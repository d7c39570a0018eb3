record-sessions my.db
onramp assess replay quiz-3 --store my.db
