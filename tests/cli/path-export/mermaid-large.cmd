awk 'BEGIN {
    print "{\"kind\": \"path\", \"schema_version\": 1, \"persona\": \"p\", \"profile\": \"senior-rust-developer\","
    print "\"as_of\": \"2026-11-20T08:00:00Z\", \"start\": \"2026-11-23\", \"hours_per_week\": 1,"
    print "\"hours_first_90_days\": 0, \"hours_outline\": 40, \"weeks\": [], \"cut\": [], \"waived\": [], \"steps\": ["
    for (i = 1; i <= 40; i++) {
        after = ""
        for (j = 1; j < i; j++) after = after (j > 1 ? ", " : "") "\"s" j "@1\""
        print (i > 1 ? "," : "") "{\"id\": \"s" i "@1\", \"skill\": \"s" i "\", \"title\": \"S" i "\", \"words\": \"\","
        print "\"level\": 1, \"need\": \"required\", \"phase\": \"role\", \"load\": \"light\", \"hours\": {\"low\": 1,"
        print "\"likely\": 1, \"high\": 1}, \"planned_minutes\": 60, \"start_unknown\": false, \"after\": [" after "],"
        print "\"because\": \"\", \"first_week\": 0, \"last_week\": 0}"
    }
    print "]}"
}' > large.json
onramp path export mermaid --path large.json --store none | grep -c -e '-->'
