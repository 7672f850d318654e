"""The page of four answers, which anybody with its link can open."""

TITLE = "What works for you?"
PARTS = {"": "Any time", "morning": "Morning", "noon": "Noon", "afternoon": "Afternoon", "evening": "Evening"}
TOO_MANY = "That was a lot of answers. Please wait a few minutes and try again."
TOMORROW = "tomorrow"
PICK_ONE = "Please pick one."
PICK_A_DAY = "Please pick a day from tomorrow on, within a year."
ENDED = "This link has ended"
DONE = "Thank you"
ANSWERED = "You’ve answered. Thank you."


def will_call(first: str, day: str, part: str) -> str:
    """'Thanks. Noor will call you Friday morning.'"""
    hours = {"": "", "noon": " around noon"}.get(part, f" {part}")
    return f"Thanks. {first} will call you {day}{hours}."


def on_date(day: str, hours: str) -> str:
    """'That’s Friday, November 27, between 9 and noon.'"""
    return f"That’s {day}{f', {hours}' if hours else ''}."


def will_write(first: str) -> str:
    return f"Thanks. {first} will write to you and won’t call."


def will_ask_later(first: str, months: int) -> str:
    return f"Thanks. {first} will ask again in {months} month{'s' if months > 1 else ''}."


def wont_ask(first: str) -> str:
    return f"Thanks for saying so. You won’t hear from {first} about this again."


def in_months(months: int) -> str:
    return f"In {months} month{'s' if months > 1 else ''}"


def has_answer(first: str) -> str:
    return f"{first} has your answer."


def call_to_change(first: str) -> str:
    return f"{first} has your answer. To change it, just call or write to {first}."


def could_not(first: str) -> str:
    return f"Your answer couldn’t be saved just now. Please try again, or call or write to {first}."
