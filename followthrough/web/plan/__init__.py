"""The monthly plan."""
