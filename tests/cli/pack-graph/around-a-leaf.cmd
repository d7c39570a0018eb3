onramp pack graph ./whole --around gamma --format dot
