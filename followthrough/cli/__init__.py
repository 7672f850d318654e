"""The command line: it turns words into calls of flows, and rows into lines. Its contract is docs/cli.md."""
