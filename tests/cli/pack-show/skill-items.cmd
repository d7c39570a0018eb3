onramp pack show alpha --pack ./quiz | tail -n 6
