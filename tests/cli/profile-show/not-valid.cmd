onramp profile show - < /dev/null
