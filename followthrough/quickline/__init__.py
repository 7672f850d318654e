"""The language of a quick line: dates as people say them, outcomes, promises, fog. Pure, no Django."""
