printf "{\"kind\": \"persona\",\n \"id\": }" | onramp persona validate -
