"""Sentences of the page of a contact, of a company, and of their forms."""

from collections.abc import Sequence

from followthrough.words.en.numbers import join_with_and

NEW_CONTACT = "New contact"
EDIT_HISTORY = "Edit history"
RESTORE = "Restore"
TIME_EXAMPLE = "Type it like 2026-11-19 10:30."
PERSONAL = "Personal. Never suggested for a follow-up."
NO_REMINDER = "No reminder set."
PROMISE_KEPT = "Promise kept"
PROMISE_KEPT_LATE = "Promise kept, late"
WAITING_ON_THEM = "Waiting on them."

YOU, THEY = "You", "They"

EVERYTHING = "Everything"
WISHES = {"prefers": "Preferred", "may": "It’s OK", "not": "Please don’t"}
HOURS = {
    "business": "Business hours: Monday to Friday, 9 to 6",
    "home": "At home: Monday to Friday, 5 to 8, and Saturday, 10 to 5",
    "own": "Other hours",
    "any": "Any time",
}
# The question after the first talk, and its answers by key: ways, then hours.
NOT_NOW = "Not now"
ASKED_WAYS = {"call": "Call", "email": "Email", "text": "Text"}
ASKED_HOURS = {
    "business": "Business hours: Monday to Friday, 9 to 6",
    "home": "At home: evenings, and Saturday",
    "own": "Other hours",
}
# How the member knows, after 'OK to email, Nov 11'.
SOURCES = {
    "told": "told you",
    "card": "gave you the card",
    "bought": "bought from you",
    "asked": "when you asked",
    "page": "said so online",
    "import": "from an import",
}
SEQUENCE = "Sequence"
SEQUENCE_STOPPED = "Sequence stopped."


def own_things(name: str) -> str:
    """'For yourself', or 'For Ann Halloway' to a colleague."""
    return f"For {name}" if name else "For yourself"


def thing_on(when: str, owner: str) -> str:
    """'Friday', or 'Friday, Ben Carter' for a thing that was handed to a colleague."""
    return f"{when}, {owner}" if owner else when


def also_written(names: Sequence[str]) -> str:
    """'Also written Kiln Ceramics Ltd and KILN CERAMICS'. No full stop: a name may end with one."""
    return f"Also written {join_with_and(list(names))}"


def people_here(people: str, active: int) -> str:
    """'4 people, 2 with a next step.'"""
    return f"{people}, {active:,} with a next step" if active else people


def open_page_of(first: str) -> str:
    return f"Open {first}’s page"


def why_stopped(name: str, because: str) -> str:
    """'“Missed call”: Dana got in touch.'"""
    return f"“{name}”: {because}."


def how_reached(first: str) -> str:
    return f"How does {first} like to be reached, and when?"


def prefers_this(how: str, on: str) -> str:
    """'Prefers this: told you, Nov 19.'"""
    return f"Prefers this: {how}, {on}"


def fine_with_this(how: str, on: str) -> str:
    """'OK, Nov 11: gave you the card.'"""
    return f"OK, {on}: {how}"


def reached_between(hours: str, zone: str) -> str:
    """'Monday to Friday, 8 to 11 am, New York time.'"""
    return f"{hours}, {zone} time." if zone else f"{hours}."


def clock_there(clock: str) -> str:
    return f"It’s {clock} there."


def hours_are(hours: str) -> str:
    return f"Hours: {hours}."


def hours_label(hours: str) -> str:
    return f"Call hours: {hours}"


def wishes_of(name: object) -> str:
    return f"How {name} wants to be reached"


def title_at(title: str) -> str:
    """'Head of purchasing at ', before the link to the company."""
    return f"{title} at "


def delete_title(name: object) -> str:
    return f"Delete {name}"


def edit_title(name: object) -> str:
    return f"Edit {name}"


def not_a_time(typed: str) -> str:
    return f"“{typed}” isn’t a date and time."


def asked_not_to(first: str) -> str:
    return f"{first} asked not to be contacted."


def keep_in_touch(often: str) -> str:
    return f"Keep in touch {often}."


def not_begun(often: str) -> str:
    return f"{often} Not started yet."


def interval_closed(often: str, because: str) -> str:
    return f"{often} Closed: {because}."


def time_again(often: str) -> str:
    return f"{often} It’s time again."


def next_time(often: str, day: str) -> str:
    return f"{often} Next: {day}, unless you talk sooner."


def closed_on(on: str, because: str, until: str) -> str:
    return f"Closed {on}: {because}{until}."


def yours(counts: str) -> str:
    return f"Yours: {counts}"


def theirs(counts: str) -> str:
    return f"Theirs: {counts}"


def who_promised(who: str, what: str) -> str:
    return f"{who} promised {what}."


def you_promised(what: str) -> str:
    return f"You promised {what}"


def by_member(heading: str, who: str) -> str:
    return f"{heading}, by {who}."
