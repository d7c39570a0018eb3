onramp assess quiz --minutes 1 --area concurrency-parallelism --answers /dev/null --store none | tail -3
onramp assess quiz --answers /dev/null --store none | tail -2
