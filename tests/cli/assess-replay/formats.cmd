record-sessions my.db 1
onramp assess replay quiz-1 --store my.db --json | head -34
onramp assess replay quiz-1 --store my.db --format markdown
COLUMNS=40 LC_ALL=C onramp assess replay --store my.db | head -16
onramp assess replay quiz-3 --store my.db
