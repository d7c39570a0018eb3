onramp pack show alpha --pack ./tiny --format markdown
