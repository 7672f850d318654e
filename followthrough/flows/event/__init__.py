"""Add events."""
