onramp pack graph ./whole --format mermaid
