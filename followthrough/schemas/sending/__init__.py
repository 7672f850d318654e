"""Things to send, and what goes by mail, as JSON."""
