onramp pack lint ./quiz --crates
