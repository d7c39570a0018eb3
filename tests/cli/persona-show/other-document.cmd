printf "%s" "{\"kind\":\"profile\",\"schema_version\":1,\"id\":\"x\"}" | onramp persona show -
