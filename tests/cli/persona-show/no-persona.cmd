printf "no heading here\n" | onramp persona show -
