printf '# \033[2J\n- [a\033c\007b\342\200\256c](d.md)\n' > s.md; onramp path import mdbook s.md --store none
printf '{"nodes": [{"id": "a", "type": "topic", "position": {"x": 0, "y": 0}, "data": {"label": "x\\u001b[2J|y"}}], "edges": []}' > r.json; onramp path import roadmap-sh r.json --store none; onramp path import roadmap-sh r.json --store none --format markdown
