printf '\357\273\277{"kind": "policy", "schema_version": 1,\r\n "name": "From Windows"}\r\n' | onramp assess gate --policy - --show-policy | head -n 5
