onramp path import py-fsrs cards.json --store none --format markdown
