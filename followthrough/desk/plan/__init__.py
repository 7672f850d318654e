"""The monthly plan: how far each habit is, and the people who are suggested."""
