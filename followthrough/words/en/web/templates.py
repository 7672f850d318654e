"""The page of templates."""

from followthrough.words.own_text import MOST_SECONDS

TEMPLATES = "Templates"
EDITED = "edited"
RESET = "Reset to original"
NO_DATE = "It names no date of yours. A voicemail should: add {next_step_again} {next_date}."
NO_BLANKS = "No blanks, nothing made up."


def length(words: int, seconds: int) -> str:
    """'30 words, about 12 seconds aloud.'"""
    return f"{words} words, about {seconds} seconds aloud."


def too_long(seconds: int) -> str:
    return f"At its fullest it takes about {seconds} seconds. Most people stop listening after {MOST_SECONDS}."


def edited_meanwhile(who: str) -> str:
    return f"{who} saved this template first. Theirs is below; saving yours replaces it."
