for words in "--retention 0.5" "--retention 0.98" "--new-per-day -1" "--days 0" "--days 183" "--weeks 27" "now"; do
  onramp review due --store none $words
  echo "status $?"
done
