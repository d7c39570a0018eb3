onramp assess attest ffi --level 3 --store none; echo $?; onramp assess attest --level 3 --by mentor --note x --store none
