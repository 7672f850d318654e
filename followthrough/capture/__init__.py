"""Bring people in from files, and find possible duplicates."""
