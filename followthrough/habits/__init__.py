"""Habits: what a member wants to do every month, and whom the plan suggested."""
