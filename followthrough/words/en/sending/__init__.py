"""What flows and pages say about things to send, and about what goes by mail."""
