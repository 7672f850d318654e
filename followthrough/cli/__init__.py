"""The command line: it translates words into flows and rows into lines. What it promises: docs/cli.md."""
