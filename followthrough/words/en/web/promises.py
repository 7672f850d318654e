"""Sentences of the lists of promises."""

BROKEN = "Broken"
RELEASED = "Released"


def your_note(quoted: str) -> str:
    return f"Your note: {quoted}"
