record-sessions my.db 1
onramp assess replay --store my.db --json | head -34
