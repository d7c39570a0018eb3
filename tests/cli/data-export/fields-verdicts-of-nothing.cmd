onramp data export --fields bands,tasks --store none
