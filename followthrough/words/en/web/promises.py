"""What the lists of promises say."""

BROKEN = "Broken"
RELEASED = "Released"


def your_note(quoted: str) -> str:
    return f"Your note: {quoted}"
