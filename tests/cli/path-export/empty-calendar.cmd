sed 's/"tasks"/"x_tasks"/; s/"pieces": .*\]/"pieces": []/' nasty.json | onramp path export ical --path - --store none
