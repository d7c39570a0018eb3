onramp assess attest ffi --level 6 --by mentor --note x --store none; onramp assess attest ffi --level 3 --by me --note x --store none
