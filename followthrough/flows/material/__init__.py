"""Add and retire what can be sent."""
