printf '{"dont_know": true}\n' | onramp assess quiz --answers - --store my.db --now 2026-11-20T08:00:00Z > quiz.txt
onramp assess review --store my.db
onramp assess review quiz-1 --store my.db
onramp assess review quiz-11 --store my.db
