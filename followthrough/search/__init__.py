"""Finding people: by a beginning, with typing mistakes, by what they do."""
