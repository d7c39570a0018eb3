onramp path import roadmap-sh roadmap.json --store none
