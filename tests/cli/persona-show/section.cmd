onramp persona show --section "daily activities"
