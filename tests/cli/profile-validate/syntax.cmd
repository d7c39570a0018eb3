printf '{"kind": "profile",\n  "id": }' | onramp profile validate -
