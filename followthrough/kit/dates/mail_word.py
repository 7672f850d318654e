"""The word for what carries letters: Americans mail a letter, the British post it."""

import re

from followthrough.kit.dates.style import cached_in_style, current_style

BRITISH = {"mail": "post", "mailed": "posted", "Mail": "Post", "Mailed": "Posted"}
MAIL = re.compile(r"\b[Mm]ail(?:ed)?\b")


def uses_post() -> bool:
    """True where letters are posted: in the workspace of the member who acts."""
    return current_style().mail_word == "post"


@cached_in_style(maxsize=256)
def letter_words(words: str) -> str:
    """Return words about letters with the word of the workspace: 'Did you post the letter?' for 'Did you mail ...'."""
    return british_words(words) if uses_post() else words


def british_words(words: str) -> str:
    """The words with 'post' for 'mail'; 'email' stays."""
    return MAIL.sub(lambda found: BRITISH[found[0]], words)
