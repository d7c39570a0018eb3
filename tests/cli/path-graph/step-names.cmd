onramp path graph --path nasty.json --store none --step line
onramp path graph --path nasty.json --store none --step liens@2
