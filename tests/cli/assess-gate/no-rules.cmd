echo '{"kind": "policy", "schema_version": 1, "name": "Ours"}' | onramp assess gate --policy - --show-policy
