sed 's/"after": \[\],/"after": ["lines@2"],/' nasty.json | onramp path graph --path - --store none
