"""Find what a line says about how a person wants to be reached: 'prefers email', 'never text', 'not before 10'."""

import re
from dataclasses import dataclass
from typing import Literal

from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.parsed_line import ParsedLine
from followthrough.quickline.line.side_remarks import find_preferences, liked_way, says_do_not_contact

# An hour from one to seven without am or pm is in the afternoon: nobody is called before 8.
_BARE_AFTERNOON = re.compile(r"\b(?:before|after|from|until|and|to)\s+[1-7](?::\d\d)?$")
# Words before an hour that turn its direction round: 'no calls before 10'.
_NEGATED = re.compile(r"\b(?:no|not|never|don't|dont|do not|doesn't)\b[^,;.]*$")
_CLAUSES = re.compile("[,;.]")


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing they want. `channel` is a channel of the database; `hours` are the words of the line for hours."""

    says: Literal["prefers", "not", "hours"]
    channel: str = ""
    hours: str = ""


def find_wishes(line: ParsedLine) -> list[Wish]:
    """The wishes of a line; none for a line that refuses all contact, which is a rule of its own.

    Outside a clause that says how they like to be reached, hours count only in a line without a date of its own: 'call
    Dana not before 10' plans a call.
    """
    text = line.text.replace("’", "'").lower()
    if says_do_not_contact(line.text, line.locale):
        return []
    said = [text[start:end] for start, end in find_preferences(line.text, line.locale)]
    is_plan = bool(line.due or line.promises)
    about_hours = said or ([text] if line.preference and not is_plan else [])
    hours = hours_in("; ".join(said) if is_plan else text, about_hours, line.locale)
    unwanted = unwanted_ways(text, line.locale)
    clauses = [clause for each in said for clause in _CLAUSES.split(each)]
    liked = next((way for clause in clauses if (way := liked_way_in(clause, line.locale))), None)
    found = [Wish("not", channel) for channel in unwanted]
    if liked and liked not in unwanted:
        found.append(Wish("prefers", liked))
    return found + hours


def liked_way_in(clause: str, locale: str) -> str | None:
    """The way that the clause likes; none for 'only call after 6', which is about hours."""
    says_hours = re.search(vocabulary_of(locale).cues.said_hours, clause)
    return None if says_hours else liked_way(clause, locale)


def unwanted_ways(text: str, locale: str) -> list[str]:
    """The channels that they do not want, each once."""
    cues = vocabulary_of(locale).cues
    found = (next(filter(None, match.groups()), "") for match in re.finditer(cues.unwanted_way, text))
    return list(dict.fromkeys(way for word in found if (way := cues.liked_ways.get(word))))


def hours_in(text: str, clauses: list[str], locale: str) -> list[Wish]:
    """The hours that a clause about preferences says, or a line that says when they are at home."""
    cues = vocabulary_of(locale).cues
    at_home = re.search(cues.at_home, text)
    if at_home:
        return [Wish("hours", hours="home")]
    for clause in clauses:
        said = [hours_words(clause, match, locale) for match in re.finditer(cues.said_hours, clause)]
        if said:
            return [Wish("hours", hours=", ".join(said))]
    return []


def hours_words(clause: str, match: re.Match[str], locale: str) -> str:
    """The words of the hours as they are typed elsewhere: 'no calls before 10' is 'not before 10'."""
    words = match.group().strip()
    for said, typed in vocabulary_of(locale).cues.hour_words:
        words = re.sub(said, typed, words)
    if words.startswith(("before", "after", "on ")) and _NEGATED.search(clause[: match.start()]):
        words = f"not {words}"
    return f"{words} pm" if _BARE_AFTERNOON.search(words) else words
