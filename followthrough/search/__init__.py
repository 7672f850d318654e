"""Finding people: by what one remembers of them, also mistyped; and who does what."""
