"""Dates and hours in words, as people of a country write them."""
