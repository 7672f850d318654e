"""What the flows say about notes and letters."""

from followthrough.kit.dates.mail_word import letter_words

NOT_BY_MAIL = "The next step isn’t a note or a letter."
MAKE_IT_ONE = "Change the next step to a note or a letter first."
WRITTEN_ALREADY = "It’s written already."
MAIL_OR_UNDO = "Mail it, or undo the writing first."
NOT_WRITTEN = "It isn’t written yet."
WRITE_FIRST = "Say that it’s written first, with the date that’s in it."
NOT_DAYS = "The mail takes 1 to 60 working days."
NOT_A_RATE = "That isn’t an amount of money."
RATE_EXAMPLE = "Type it as 0.73."
NOT_A_CURRENCY = "A currency has three letters."
CURRENCY_EXAMPLE = "For example: USD."
RATES_SAVED = "Saved how long the mail takes and what it costs."


def arrives_late(arrives: str) -> str:
    return letter_words(f"Mailed today, it arrives {arrives}, after the date in it.")


def date_too_soon(arrives: str) -> str:
    return letter_words(f"Mailed today, it arrives {arrives}, after that date.")


def later_than(arrives: str) -> str:
    return f"Pick {arrives} or a later day."


OTHER_DATE_OR_KEEP = "Put another date in it, or keep the one that’s there."


def written(name: str, says: str) -> str:
    return f"Written to {name}." + (f" It says you’ll call {says}." if says else "")
