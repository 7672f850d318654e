"""Companies: people who work in one place, and finding them by name."""
