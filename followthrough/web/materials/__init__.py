"""The pages about things to send."""
