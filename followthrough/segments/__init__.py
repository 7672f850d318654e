"""A segment: the few facts by which people are chosen, as one dict, and the query that finds them."""
