"""What stays running: the pages and the clock. One process embedded, any number of nodes on PostgreSQL."""
