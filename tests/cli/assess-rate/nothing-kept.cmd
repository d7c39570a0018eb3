onramp assess rate --answers unknown.json --store s.db 2> /dev/null
echo status $?
test -e s.db || echo no store is made
