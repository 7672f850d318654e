"""Upcoming: the days ahead."""
