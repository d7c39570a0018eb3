onramp profile explain --profile team.json /tasks/access/link level --json
