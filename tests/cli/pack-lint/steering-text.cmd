printf '[[skill]]\nid = "a\\u001B[31m"\n' > tiny/skills/core.toml && onramp pack lint ./tiny | head -n 2
