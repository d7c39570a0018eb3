record-sessions my.db
onramp assess replay quiz-1 --store my.db --format markdown
