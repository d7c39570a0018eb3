sed 's/"end", "title"/"badge", "title"/' nasty.json | onramp path export csv --path - --store none
