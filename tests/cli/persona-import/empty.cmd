onramp persona import - < /dev/null
