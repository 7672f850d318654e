"""Notes and letters in the post: what is written, what went, and how long it takes."""
