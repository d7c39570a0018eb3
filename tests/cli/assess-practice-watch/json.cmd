onramp assess practice watch --json
echo "status $?"
onramp assess practice watch --format json
echo "status $?"
onramp assess practice watch --json --format text
