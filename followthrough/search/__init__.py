"""Search: find contacts by any words, also mistyped ones, and find who does something."""
