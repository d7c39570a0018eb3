printf "# T\n%s\n" "$(yes "> " | head -40 | tr -d "\n")x" | onramp persona import -
