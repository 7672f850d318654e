"""Sentences of the lists of contacts, of sorting, tags and search."""

from followthrough.words.en.web.followup import DO_NOT_CONTACT as DO_NOT_CONTACT
from followthrough.words.en.web.followup import NOT_NOW as NOT_NOW
from followthrough.words.en.web.followup import SAY_WHEN as SAY_WHEN

FOLLOW_UP = "Follow up"
ONE_KNOWS = "knows someone who does"
SOME_KNOW = "know someone who does"
MENTIONED = "mentioned with it"
MAY_DO = "may do this, going by your history"
# Pages that are in no menu: label, name of the view.
OTHER_PAGES = {"Settings": "settings", "New": "new", "Duplicates": "duplicates", "New contact": "add_contact"}
NOT_FOLLOWING_UP = "not following up"
NO_LONGER = "Not anymore"
SAY_WHY = "Say why in a few words."
NOBODY_CONTACTS = "Applies to everything, for the whole team."
NO_WEEKS = "You didn’t say how many weeks."
WEEKS_EXAMPLE = "Type a number, like 6."
SCHEDULE_CALL = "Schedule a call"
ADDED_TODAY = "Added today."
ACTIVE = "Active"
WAITING_ON = "Waiting on"
MEANING_TO_CALL = "Meaning to call"
NOT_SORTED = "Not sorted yet"
KEEP_IN_TOUCH = "Keep in touch"
NOT_FOLLOWING_UP_LIST = "Not following up"
OLDEST_FIRST = "oldest first"
NOT_DECIDED = "not sorted yet"
NOT_FOLLOWED_UP = "contacts without an open follow-up"
NOBODY_TO_CALL = "Nobody on your call list right now."
ALL_SORTED = "Everyone is sorted."
NOBODY_IDLE = "Nobody here. Everyone has an open follow-up or is closed."
NO_REMINDERS = "No reminders yet. Set one on a contact’s page or for a tag."
BY_NEXT_STEP = "by next step"
NOBODY_HERE = "Nobody on this list."
SORT_CONTACTS = "Sort your contacts (10 min)"
NO_PHONE = "No phone"
NO_EMAIL = "No email"
NO_HISTORY = "No history yet"
ADDED = "Added"
IMPORTED = "Imported"
AN_IMPORT = "An import"
SPREAD = "Spread over several weeks"
NO_TAG_REMINDER = "No reminder for this tag."
OWN_REMINDER = "a reminder of their own"
PERSONAL_OR_BARRED = "personal or marked do not contact"
# By the last part of the address of web/people/heard.py: the line that says it, after the name.
HEARD_LINES = {"called": "called", "texted": "texted", "came-by": "came by"}
MINE = "Mine"


def heard_line(name: str, did: str) -> str:
    """'Nora Pell called', 'Nora Pell came by'."""
    return f"{name} {did}"


def found_one(count: str, what: str) -> str:
    return f"{count} {what}"


def tagged(name: str) -> str:
    return f"Tagged {name}"


def do_not_contact_since(day: str) -> str:
    return f"Do not contact, since {day}"


def give_up_title(name: object) -> str:
    return f"Not meaning to call {name} anymore?"


def by_tag(often: str) -> str:
    return f"Same as the tag: {often}"


def not_weeks(typed: str) -> str:
    return f"“{typed}” isn’t a number of weeks."


def waiting_step(how: str, due: str) -> str:
    return f"Waiting on them, {how} {due}"


def closed_entry(because: str, until: str) -> str:
    return f"Closed: {because}{until}"


def added_ago(span: str) -> str:
    return f"Added {span} ago."


def all_but(count: int) -> str:
    return f"All but {count:,}"


def kept_of(kept: str, total: str) -> str:
    return f"{kept} of {total}"


def first_to_last(start: int, end: int) -> str:
    return f"{start:,} to {end:,}"


def at_of_many(at: int, more_than: int) -> str:
    return f"{at:,}; more than {more_than:,} to go"


def at_of(at: int, total: int, minutes: str) -> str:
    return f"{at:,} of {total:,}{minutes}"


def ten_minutes_over(sorted: int) -> str:
    return f"That’s ten minutes. {sorted:,} sorted; the rest can wait."


def from_file(name: str) -> str:
    return f"From {name},"


def do_not_fit(what: str) -> str:
    return f"{what}n’t fit."


def spread_over(people: str, weeks: str) -> str:
    return f"Spread {people} over {weeks}"


def fits_over(weeks: str) -> str:
    return f"Use {weeks} to fit everyone"


def everyone_with_tag(often: str) -> str:
    return f"Everyone with this tag: {often}."


def tag_title(name: object) -> str:
    return f"Tag: {name}"


def they_stay(who: str) -> str:
    return f"{who}. Nothing changes for them."


def go_to(page: str) -> str:
    return f"Go to {page}"


def call_person(name: str) -> str:
    return f"Call {name}"


def open_page(name: str) -> str:
    return f"Open {name}"


def log_line(line: str) -> str:
    return f"Log “{line}”"
