"""The data on the disk: who uses it, who may read its files, and the parts of a restore."""
