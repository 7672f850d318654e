"""What the database and the disk can fail with, and how threads take turns at writing."""
