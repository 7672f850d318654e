"""Sentences of the New page about a line as it is typed."""

from followthrough.words.en.flows.line import WHO_IS_IT as WHO_IS_IT

PLACEHOLDER = "Met Dario at the market, wants a price for 50 jars, call Friday"
EARLIER_PROMISE_STAYS = "Your earlier promise stays the next step."
SUGGESTED = "no date given – suggested"
SOMEONE_NEW = "Someone new"
ALSO = "Keep that step and add this one"
INSTEAD = "Replace that step with this one"
ANOTHER_DAY = "Another day"
THE_OTHER = "the other person"
MAKES_A_PROMISE = "makes it a promise"
WRITE_FIRST = "Type something first."
WHAT_HAPPENED = "Who, what happened, what’s next?"
FOR_YOURSELF = "For yourself"
NO_PERSON = "a thing to do, without a person"


def kept_as_note(step: str) -> str:
    return f"Saved as a note. The next step stays: {step}"


def no_day(phrase: str) -> str:
    return f"no date in “{phrase}”"


def is_it_of(name: str, company: str) -> str:
    return f"Is it {name} of {company}?"


def is_it(name: str) -> str:
    return f"Is it {name}?"


def adds_contact(name: str) -> str:
    return f"Adds {name} as a new contact"


def also_or_instead(first: str) -> str:
    return f"{first} already has a next step. Also, or instead?"


def close_because(because: str, until: str) -> str:
    return f"Close: {because}{until}."


def vague_date(why: str) -> str:
    return f"{why} Use this one, or type another."


def other_person_named(other: str, kept_with: str) -> str:
    return f"This also mentions {other}. It’s saved with {kept_with}; add another line about {other}."


def enough_tries(tries: int) -> str:
    return f"That’s {tries} tries. Keep going, or close it on their page."


def told_this_date(first: str) -> str:
    return f"I told {first} this date"
