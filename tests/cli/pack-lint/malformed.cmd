onramp pack lint ./malformed
