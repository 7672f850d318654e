"""What the product says: one table of sentence forms over stored facts and the user's own quoted words. Pure."""
