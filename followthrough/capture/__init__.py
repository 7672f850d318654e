"""How people and what happened come in: files, cards, lines."""
