onramp assess attest ffi --level 3 --by mentor --note ' ' --store me.db; echo $?; ls | grep '[.]db' || echo no store
