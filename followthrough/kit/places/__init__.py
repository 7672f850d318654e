"""Places that people type: large cities, and the time zone of each."""
