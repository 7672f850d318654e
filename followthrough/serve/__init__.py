"""The processes that keep running: pages, clock, long jobs. One process on SQLite, any number on PostgreSQL."""
