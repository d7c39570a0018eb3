echo '{"kind": "path", "schema_version": 1}' | onramp assess show --assessment -
