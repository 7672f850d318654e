"""Parse a quick line: dates, people, outcomes, promises and vague dates. Pure Python, no Django."""
