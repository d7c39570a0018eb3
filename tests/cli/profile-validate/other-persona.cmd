printf "# Nobody Persona\n" > nobody.md && onramp profile validate tiny.json --persona ./nobody.md
