"""The words to say and to send that a workspace wrote itself, in place of those that come with the product."""
