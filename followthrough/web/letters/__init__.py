"""The page of notes and letters."""
