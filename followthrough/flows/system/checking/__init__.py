"""Look at the rows of any table: what breaks a CHECK, a key or the type of a column. Rows are never read as models."""
