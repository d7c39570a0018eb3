record-sessions my.db
onramp assess review quiz-1 --store my.db --json | grep -c '"review"'
onramp assess review --store my.db | head -4
