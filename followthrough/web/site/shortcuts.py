"""The table of all keyboard shortcuts. Scripts hold no letters: elements carry `data-key`, and this table explains it.

A letter has one meaning on all pages. Scopes are headings of the list behind `?` and on /keys; the elements on a page
decide which keys act.
"""

from typing import NamedTuple


class Key(NamedTuple):
    key: str  # as printed on the cap, and as `data-key` (letters upper case)
    scope: str
    label: str  # the word beside the cap
    does: str  # one sentence for the overlay


KEYS: tuple[Key, ...] = (
    Key("G", "Everywhere", "Go", "Then the underlined letter: the page of that name."),
    Key("/", "Everywhere", "Find", "Find a person, a company, a number."),
    Key("N", "Everywhere", "New", "Write a line about someone."),
    Key("U", "Everywhere", "Undo", "Take back the last thing you did."),
    Key("A", "Everywhere", "Change", "Put right the line you just saved."),
    Key("?", "Everywhere", "All keys", "Show this list, and the caps on the page."),
    Key("Esc", "Everywhere", "Take back", "Take back a choice, close what is open, leave a text field."),
    Key("J", "On a list", "Next", "The next person."),
    Key("K", "On a list", "Previous", "The person before."),
    Key("F", "On a list", "Focus", "One person at a time, on a full page."),
    Key("B", "On a list", "I have", "15, 30 or 60 minutes, or all."),
    Key("O", "With a person", "Open", "The whole page of this person."),
    Key("C", "With a person", "Call", "Call the number at hand."),
    Key("E", "With a person", "Mail", "Write from your own mail program, words filled in."),
    Key("X", "With a person", "Text", "Write a text from your own phone, words filled in."),
    Key("S", "With a person", "Share", "Share or copy the words for a chat."),
    Key("P", "With a person", "Post", "A letter, a card, a parcel."),
    Key("V", "With a person", "Voicemail words", "What to say after the tone."),
    Key("H", "With a person", "Notes", "Take notes while you talk."),
    Key("L", "With a person", "Log", "Write down in one line what happened."),
    Key("D", "With a person", "Follow up", "Start a follow-up: give it a date."),
    Key("Z", "With a person", "Later", "Later today or another day."),
    Key("W", "With a person", "Waiting", "Now they have the ball; say when to ask again."),
    Key("I", "With a person", "Introduce", "Introduce this person to somebody else."),
    Key("R", "With a person", "Leave", "Leave, and say why."),
    Key("1", "After a call or a message", "First answer", "Reached; or the first answer offered."),
    Key("2", "After a call or a message", "Second answer", "Left voicemail; or the second answer offered."),
    Key("3", "After a call or a message", "Third answer", "No answer; or the third answer offered."),
    Key("4", "After a call or a message", "Fourth answer", "Asked me to call at; or the fourth answer offered."),
    Key("5", "After a call or a message", "Fifth answer", "No, thank you; or the fifth answer offered."),
    Key("M", "After a call or a message", "The day with room", "Where the day is full: take the free one beside it."),
    Key("Enter", "After a call or a message", "Accept", "Accept the sentence as it stands, and go to the next person."),
    Key("Tab", "After a call or a message", "Change", "Go to the next underlined word of the sentence."),
)


def by_scope() -> tuple[tuple[str, tuple[Key, ...]], ...]:
    """Return each scope with its keys in order. Tuples, so that the HTML made of them can be cached (jinja.py)."""
    scopes: dict[str, list[Key]] = {}
    for key in KEYS:
        scopes.setdefault(key.scope, []).append(key)
    return tuple((scope, tuple(keys)) for scope, keys in scopes.items())
