now() { echo --store s.db --now 2026-11-$1:00Z; }
onramp init --example cpp-developer $(now 20T08:00) > init.txt
onramp done accounts-and-access --took 50m $(now 24T09:00) > o.txt
onramp done ownership@3 --took 3h20m --unchecked --note 'moves out of a match are clear now' $(now 25T17:00) > o.txt
onramp playbook run performance-issue --name 'memory leak in ingest' --tick 1 --note '40 MB an hour' $(now 25T18:00) > o.txt
onramp playbook run performance-issue --tick 2 $(now 26T18:00) > o.txt
onramp skip generics@3 --reason 'known well from C++' $(now 26T18:10) > o.txt
onramp goal log launch-internal 12% --note 'the parser alone' $(now 20T18:20) > o.txt
onramp goal log launch-internal 40% --note 'three of eight services' $(now 26T18:20) > o.txt
onramp goal log develop-open 30 $(now 26T18:20) > o.txt
onramp assess attest traits --level 4 --by mentor --note 'Ann, 26 November' $(now 26T18:30) > o.txt 2>&1
onramp start architecture-tour $(now 27T08:00) > o.txt
for who in engineering product community; do onramp update $who $(now 27T15:00) 2>&1; echo; done
