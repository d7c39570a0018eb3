onramp path diff - - < /dev/null
