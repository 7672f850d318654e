"""Templates: the words to say and to send, by situation and medium, with facts filled in."""
