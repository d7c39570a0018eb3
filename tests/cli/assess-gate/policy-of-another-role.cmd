sed 's/"profile": "senior-rust-developer"/"profile": "go-developer"/' levels.json | onramp assess gate --policy - --store none
