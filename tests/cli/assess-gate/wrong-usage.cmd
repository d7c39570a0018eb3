onramp assess gate --polcy levels.json; onramp assess gate --format xml
