"""The steps of an upgrade: the migrations in one transaction, and the rows that they refuse."""
