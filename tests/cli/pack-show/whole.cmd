onramp pack show alpha --pack ./whole | tail -n 17
