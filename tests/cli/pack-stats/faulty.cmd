printf '# Notes\n' > quiz/items/alpha/notes.md && onramp pack stats ./quiz
