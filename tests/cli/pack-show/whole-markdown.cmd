onramp pack show alpha --pack ./whole --format markdown | tail -n 18
