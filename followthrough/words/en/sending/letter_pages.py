"""What the page of notes and letters says."""

from followthrough.kit.dates.mail_word import letter_words
from followthrough.words.en.numbers import counted_figure

LETTERS = "Letters and notes"
KINDS = {"note": "Note", "letter": "Letter"}


def mailed() -> str:
    return letter_words("Mailed")


def to_mail() -> str:
    return letter_words("Written, to mail")


def in_month() -> str:
    return letter_words("Mailed this month")


def intro(*, write: int, mail: int, days: int) -> str:
    """'3 to write, 2 to mail. A letter takes 2 working days to arrive.'"""
    takes = counted_figure(days, "working day", "working days")
    return letter_words(f"{write} to write, {mail} to mail. A letter takes {takes} to arrive.")


def line(kind: str, *, about: str, material: str) -> str:
    """'Note with the Spring catalog: the plum jam'."""
    carried = f" with {material}" if material else ""
    return f"{KINDS.get(kind, kind)}{carried}" + (f": {about}" if about else "")


def says(when: str) -> str:
    return f"Says you’ll call {when}."


def late(arrives: str) -> str:
    return letter_words(f"Mailed today, it arrives {arrives}, after the date in it.")


def if_posted(arrives: str) -> str:
    return letter_words(f"Mailed today, it arrives {arrives}.")


def counts(notes: int, letters: int, postage: str) -> str:
    """'4 notes, $2.92'."""
    both = [counted_figure(notes, "note", "notes")] if notes or not letters else []
    both += [counted_figure(letters, "letter", "letters")] if letters else []
    return ", ".join([*both, *([postage] if postage else [])])
