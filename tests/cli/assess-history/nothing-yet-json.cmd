onramp assess history --store none --json
onramp assess history --store none --format markdown
