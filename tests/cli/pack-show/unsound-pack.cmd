printf '[[skill]]\n' > tiny/skills/more.toml && onramp pack show --pack ./tiny
