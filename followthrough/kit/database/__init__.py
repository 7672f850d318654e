"""Errors of the database and the disk as sentences, and the turns that threads take at writing."""
