printf '{"kind": "policy",\n "schema_version": 1,,\n' | onramp assess gate --policy - --store none
