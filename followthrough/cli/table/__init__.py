"""The table of commands, in three parts: the installation, the day's work, and people. Its imports are light."""
