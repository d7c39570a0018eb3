onramp pack show alpha --pack ./whole --json
