"""Sentences of the command line about words that it cannot take."""

THIS_LINE = "This line"
SHORTER = "Make it shorter."
WITHOUT_NUL = "Type it again without it."
AS_UTF8 = "Type it again as UTF-8."
SOMETHING_OR_NOTHING = "Type something or leave it out."
LEAVE_OUT_DEMO = "Leave out --demo."
DATE = "like “fri 10”"
NUMBER_OR_NAME = "a number or a name"
ONLY_TIMES = "only times from 2000 to 2199"


def word_of_command(place: int) -> str:
    return f"Word {place} of the command"


def line_too_long(length: int, most: int) -> str:
    return f"This line has {length:,} characters. The limit is {most:,}."


def has_nul(name: str) -> str:
    return f"{name} contains a NUL character."


def not_utf8(name: str) -> str:
    return f"{name} isn’t valid UTF-8."


def is_empty(name: str) -> str:
    return f"{name} is empty."


def too_long(length: int, most: int) -> str:
    return f"{length:,} characters, and the limit is {most:,}"


def has_characters(name: str, held: str, text: str) -> str:
    return f"{name} has {held}: “{text}”."


def not_in_demo(name: str) -> str:
    return f"{name} doesn’t work in the demo."


def not_a_time(typed: str) -> str:
    return f"“{typed}” isn’t a time; type it like 2026-11-24T08:48"


def not_a_row(typed: str) -> str:
    return f"“{typed}” isn’t the number of a row"


def not_a_port(typed: str) -> str:
    return f"“{typed}” isn’t a port; give a number from 1 to 65535"


def not_so_many_days(typed: str, *, most: int) -> str:
    return f"“{typed}” isn’t a number of days from 1 to {most}"


def not_a_count(typed: str) -> str:
    return f"“{typed}” isn’t a number from 1 to 99999"


def not_a_month(text: str) -> str:
    return f"“{text}” isn’t a month; type it like 2026-12, between 2000 and 2199"
