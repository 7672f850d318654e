"""Pages for one job that is done for many people."""
