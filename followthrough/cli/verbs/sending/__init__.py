"""The commands about things to send, and about what goes by mail."""
