printf -- '- [A](a.md)\n- B\n- [C](a.md)\n\n[D](/d.md)\n\n- [E](e.md)\n' > bad.md; onramp path import mdbook bad.md --store none
