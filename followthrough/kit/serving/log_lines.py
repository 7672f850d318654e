"""Lines of the log, without the secrets of one-time links: who reads the log must not be able to open them."""

import logging
import re

# The secret of an address with one, wherever it stands; and any other long random word, such as a session's.
IN_AN_ADDRESS = re.compile(r"(/(?:claim|login|invite|a)(?:/|%2[fF]))[^\s\"'<>?#&]+")
RANDOM_WORD = re.compile(
    r"(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*[0-9])[A-Za-z0-9_-]{30,}|(?<![\w-])(?=[a-z]*[0-9])[a-z0-9]{32}(?![\w-])"
)
MASK = "..."


def without_secrets(line: str) -> str:
    """Return the text with '...' in place of secrets."""
    return RANDOM_WORD.sub(MASK, IN_AN_ADDRESS.sub(rf"\1{MASK}", line))


class MaskedFormatter(logging.Formatter):
    """Formats a record with its traceback, then masks the whole."""

    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))
