"""What changing a template says, and why a text cannot be one."""

from followthrough.words.own_text import LONGEST_TEXT

# By the cause of words/own_text.WrongText.
CANNOT: dict[str, str] = {
    "braces": "A brace { or } is left over. Facts are written like {first_name}.",
    "brackets": "A bracket [ is not closed.",
    "opened": "A bracket ] was never opened.",
    "not_an_email": "Only an email has a subject.",
    "empty": "The template is empty.",
    "long": f"A template has at most {LONGEST_TEXT:,} characters.",
    "blank": "Of someone you only know the name of, this template says nothing but the greeting.",
    "subject": "Of someone you only know the name of, the subject is empty.",
}
FIX: dict[str, str] = {
    "braces": "Write the fact out, or take the brace away.",
    "brackets": "Close it with ], or take it away.",
    "opened": "Open it with [, or take it away.",
    "not_an_email": "Take the first line away.",
    "empty": "Write it, or reset it to the original.",
    "long": "Make it shorter.",
    "blank": "Add a sentence without facts, or a second choice: [We met {met_where}.|It was good to meet you.]",
    "subject": "Add a choice without facts: [Your question about {topic}|Your question]",
}
NOTHING_CHANGED = "The template stays as it was."
EDITED_MEANWHILE = "Someone changed this template since you opened it."
OPEN_AGAIN = "Look at theirs, then save yours again."
SEE_TEMPLATES = "See which there are: followthrough templates"


def unknown_facts(names: str) -> str:
    return f"No fact is called {names}."


def known_facts(names: str) -> str:
    return f"Facts you can use: {names}."


def no_such_template(situation: str, medium: str) -> str:
    return f"There’s no template for “{situation}” as “{medium}”."


def edited(situation: str, medium: str) -> str:
    return f"Changed the template “{situation}”, {medium}."


def was_reset(situation: str, medium: str) -> str:
    return f"The template “{situation}”, {medium}, is the original again."
