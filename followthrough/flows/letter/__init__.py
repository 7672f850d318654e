"""Write a note or letter, and post it."""
