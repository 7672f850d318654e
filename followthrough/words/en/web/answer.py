"""The page of four answers, which anybody with its link can open."""

TITLE = "What works for you?"
PARTS = {"": "Any time", "morning": "Morning", "afternoon": "Afternoon", "evening": "Evening"}
ANOTHER_DAY = "Another day"
TOO_MANY = "That was a lot of answers. Please wait a few minutes and try again."
PICK_ONE = "Please pick one."
ENDED = "This link has ended"


def will_call(first: str, when: str) -> str:
    return f"Thanks. {first} will call you {when}."


def will_write(first: str) -> str:
    return f"Thanks. {first} will write to you and won’t call."


def will_ask_later(first: str, months: int) -> str:
    return f"Thanks. {first} will ask again in {months} month{'s' if months > 1 else ''}."


def wont_ask(first: str) -> str:
    return f"Thanks for saying so. You won’t hear from {first} about this again."


def in_months(months: int) -> str:
    return f"In {months} month{'s' if months > 1 else ''}"


def answered_before(first: str) -> str:
    return f"You’ve already answered. To change it, just call or write to {first}."
