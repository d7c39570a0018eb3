for words in "--fields '' --json" "--fields= --json" "--store none --fields ''"; do
  eval onramp data export $words
  echo "status $?"
done
onramp persona list --output '' --json
echo "status $?"
onramp persona list --format= --json
echo "status $?"
onramp persona show --persona '' --json | head -2
onramp --store '' persona list --json | head -2
