"""The verbs of the day's work: each looks its rows up, calls one flow, and answers with the act."""
