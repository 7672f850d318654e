"""Sentences of a follow-up, its outcome keys and its small forms."""

from followthrough.words.en.flows.base import no_date as no_date
from followthrough.words.en.flows.base import no_such_channel as no_such_channel

PROMISE_STAYS = "Your promise stays. "
NOTHING_CHOSEN = "You didn’t pick an answer."
CHOOSE_ANSWER = "Pick how it went: one key, 1 to 5."
SEND_SOMETHING = "Send something"
YES_SEND_IT = "Yes, send it"
WANTS_A_QUOTE = "Wants a quote"
PLACED_AN_ORDER = "Placed an order"
CHECK_BACK_LATER = "Check back later"
EARLIER_PROMISE_STAYS = "Your earlier promise stays."
OR_TYPE_IT = "Or type it"
WHEN_MEET = "When are you meeting?"
IN_AN_HOUR = "In an hour"
THIS_AFTERNOON = "This afternoon"
TOMORROW_MORNING = "Tomorrow morning"
ANOTHER_DAY = "Another day"
CLOSE = "Close…"
HAND_OVER = "Hand over…"
WHAT_THEY_WANTED = "What did they want?"
NOTE_ON_CARD = "Note"
YOUR_NOTE = "Your note"
NOT_ANYMORE = "Not anymore…"
NOT_TODAY = "Not today"
START = "Start follow-up"
IF_THEY_ANSWER = "If they answer"
YES_MAILED = "Yes, mailed"
YES_SENT = "Yes, sent"
MAILED_WITHOUT_DATE = "Mailed, no date"
SENT_WITHOUT_DATE = "Sent, no date"
NOT_YET = "Not yet"
NOT_SENT = "Not sent"
NOT_INTERESTED = "Not interested"
THEY_BOUGHT = "They bought"
NOT_NOW = "Not now"
WENT_ELSEWHERE = "Went with someone else"
SAY_WHEN = "Pick a date to check back on."
DO_NOT_CONTACT = "Do not contact"
FOR_THE_WHOLE_TEAM = "Applies to everything, for the whole team."
OTHER = "Other"
SAY_WHICH = "Add a note."
OWN_QUESTION = "Is it done?"
BROKEN = "Broken"
RELEASED = "Released"


def third_tries(made: int, answered: int) -> str:
    """'Of 14 third tries, 5 were answered.'"""
    return f"Of {made} third tries, {answered or 'none'} {'was' if answered < 2 else 'were'} answered."


def later_today(at: str) -> str:
    return f"Later today, {at}"


def introduce_title(name: object) -> str:
    return f"Introduce {name}"


def heading_then(heading: str, question: str) -> str:
    return f"{heading}. {question} then?"


def told_this_date(first: str) -> str:
    return f"I told {first} this date (makes it a promise)"


def vague_day(phrase: str) -> str:
    return f"No date in “{phrase}”. Use this one, or type another."


def wait_for(first: str) -> str:
    return f"Wait for {first}"


def sent_with(day: str) -> str:
    """'Sent, with “Thu, Dec 3”': the date stood in it."""
    return f"Sent, with “{day}”"


def mailed_with(day: str) -> str:
    return f"Mailed, with “{day}”"


def did_you_mail(thing: str) -> str:
    return f"Did you mail the {thing}?"


def did_you_send(thing: str, first: str) -> str:
    return f"Did you send the {thing} to {first}?"


def new_date_for(first: str) -> str:
    return f"New date for {first}"


def reopen(first: str) -> str:
    return f"Reopen the follow-up with {first}"


def stop_following_up(first: str) -> str:
    return f"Stop following up with {first}?"


def tries_so_far(tries: str) -> str:
    return f"So far: {tries}"


def name_and_away(name: object, day: str) -> str:
    return f"{name} (away until {day})"


def hand_over_to(first: str) -> str:
    return f"Hand {first} over to…"


def others_too(first: str) -> str:
    return f"Everything with {first}, not just this"


def your_note(quoted: str) -> str:
    return f"Your note: {quoted}"
