printf '{"kind": "policy", "schema_version": 1,\n "name": "One",\n "name": "Other"}' | onramp assess gate --policy - --store none
