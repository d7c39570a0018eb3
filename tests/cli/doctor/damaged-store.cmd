mkdir -p $HOME/.local/share/onramp && echo "not a database, not at all" > $HOME/.local/share/onramp/onramp.db && onramp doctor | grep -o "broken.*"; onramp doctor >/dev/null
