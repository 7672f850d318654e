"""The parts of a restore: who uses the data, reading the backup, preparing its rows, putting them in place."""
