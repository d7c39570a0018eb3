onramp pack show alpha --pack ./quiz --json | tail -n 45
