"""Ask who is meant although a name was matched: the words beside it, a number, a company, a title or another name of
the line speak against the match."""

from collections.abc import Iterable

from followthrough.accounts.models import Member
from followthrough.flows.line.alternatives import (
    ALSO_NAMED,
    MOST,
    SAME_ADDRESS,
    WHY,
    Alternative,
    PersonMatch,
    PersonRow,
    as_alternatives,
)
from followthrough.flows.line.match_name import SMALL, people_called
from followthrough.kit import text
from followthrough.matching.name_agreement import Fit, fit_of_given
from followthrough.matching.names import FAMILIAR
from followthrough.matching.split_names import SplitName, split_written_name
from followthrough.quickline.core.known_words import is_everyday, is_given, is_trade
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.parse_line import ParsedLine
from followthrough.search.similar_names import people_with_similar_name


def doubtful_match(
    found: PersonMatch,
    line: ParsedLine,
    known: list[PersonRow],
    holders: tuple[PersonRow, ...],
    *,
    by: Member,
    has_address: bool,
) -> PersonMatch | None:
    """The question who is meant, with everybody who may be; None if nothing speaks against the match.

    `holders`: people who have a number or address of the line.
    """
    name = split_written_name(line.person or "")
    held = [one for one in holders if one[0] != found.person[0]]
    others = _others_named(line, found.person, known, by)
    if found.person[0]:
        doubted = bool(others) or _disagrees(found.person, name, line, has_address and not holders)
        meant = [found.person]
    else:
        meant = _no_family_name(name, known, line)
        doubted = bool(meant) or _has_foreign_words(line, found.person) or any(people for _, people in others)
    if not (doubted or held):
        return None
    rows = (
        *as_alternatives(meant, WHY[Fit.SAME]),
        *as_alternatives(held, SAME_ADDRESS),
        *found.alternatives,
        *(row for called, people in others for row in _as_named(called, people)),
    )
    return PersonMatch((0, line.person or "", ""), asks=True, alternatives=_each_once(rows))


def _others_named(
    line: ParsedLine, person: PersonRow, known: list[PersonRow], by: Member
) -> list[tuple[str, list[PersonRow]]]:
    """Each name of the line that may as well be meant, with the known people of that name, without the person. Of whom
    the person tells something counts only if known."""

    def called_so(name: str) -> list[PersonRow]:
        people = dict.fromkeys([*known, *people_with_similar_name(by, name)])
        return [one for one in people_called(name, people) if one[0] != person[0]]

    told = [(name, people) for name in line.spoken_of if (people := called_so(name))]
    return [*((name, called_so(name)) for name in line.perhaps_meant), *told]


def _as_named(called: str, people: Iterable[PersonRow]) -> tuple[Alternative, ...]:
    """The known people of another name of the line, or the name as somebody new."""
    return as_alternatives(people, ALSO_NAMED) or (Alternative(0, called, "", ALSO_NAMED),)


def _each_once(rows: Iterable[Alternative]) -> tuple[Alternative, ...]:
    """At most MOST of the alternatives, nobody twice."""
    return tuple({(one.id, one.name): one for one in reversed([*rows])}.values())[::-1][:MOST]


def _disagrees(person: PersonRow, name: SplitName, line: ParsedLine, is_foreign_address: bool) -> bool:
    """True if the line speaks against a known person: 'another Pam', a number nobody has, the wrong company, 'Uncle
    Ted'. A whole name outweighs a number, a company and a title."""
    if line.is_another or _has_foreign_words(line, person):
        return True
    if len(name.words) != 1 or name.is_household:
        return False
    card = split_written_name(person[1])
    if _is_relative_of(name, card, line):
        return True
    is_other_title = bool(name.titles & (FAMILIAR | OFFICES) - card.titles)
    return is_foreign_address or is_other_title or _is_other_company(line, person[2])


def _is_relative_of(name: SplitName, card: SplitName, line: ParsedLine) -> bool:
    """True for 'Wells called, he's Jordan's dad' where the card says Jordan Wells: it is not Jordan who called."""
    given = card.words[0] if card.words else ""
    return name.words[0] != given and f" {given} s " in f" {' '.join(text.words(line.text))} "


def _has_foreign_words(line: ParsedLine, person: PersonRow) -> bool:
    """True for 'Price' in 'return from Price, Dolly' if it is neither Dolly's name nor a company."""
    explained = {*text.words(person[1]), *text.words(person[2]), *text.words(line.org or "")}
    return not set(text.words(" ".join(line.words_beside))) <= explained


OFFICES = frozenset(("judge", "rev", "reverend", "hon", "rabbi", "imam", "canon"))

# ---- the company


def _is_other_company(line: ParsedLine, on_card: str) -> bool:
    """True for 'Nick from Sutton Supply' where the card says Sutter Supply or nothing. 'Met Nick at Oslo' may name the
    place."""
    if not line.org or "org" in line.uncertain or _is_meeting_place(line):
        return False
    words = vocabulary_of(line.locale)
    said, has = set(text.words(line.org)) - SMALL, set(text.words(on_card)) - SMALL
    own = {one for one in said if not is_trade(one, words)} or said
    return not own & has


def _is_meeting_place(line: ParsedLine) -> bool:
    """True for 'lunch with Nick at Oslo'."""
    before = line.text[: line.spans["org"][0]].rstrip().lower() if "org" in line.spans else ""
    met = line.disposition == "met" or vocabulary_of(line.locale).cues.meeting_words & set(before.split())
    return bool(met) and before.endswith((" at", " at the", "@"))


# ---- a new name


def _no_family_name(name: SplitName, known: list[PersonRow], line: ParsedLine) -> list[PersonRow]:
    """The known people of a name that may be no whole name: Ted in 'Little Ted', Fiona in 'Fiona Gonna', Hank and Roy
    in "Hank Roy's"."""
    if len(name.words) != 2 or name.is_household:
        return []
    (first, last), words = name.words, vocabulary_of(line.locale)
    if not words.everyday or words.noun_endings:
        return []
    ahead = [one for one in known if _is_called(first, one)]
    behind = [one for one in known if _is_called(last, one)]
    if ahead and behind and _is_owner(line):
        return [*ahead, *behind]
    if _is_plain_word(first, words):
        return behind
    return ahead if _is_plain_word(last, words) and last not in words.ambiguous_surnames else []


def _is_plain_word(word: str, words: Vocabulary) -> bool:
    """True for an everyday word that is no given name: 'little', 'gonna'."""
    return is_everyday(word, words) and not is_given(word, words) and word not in words.ambiguous_given_names


def _is_owner(line: ParsedLine) -> bool:
    """True for 'Roy' in "give Hank Roy's number"; at the start of the line it is one name."""
    start, end = line.spans["person"]
    return start > 0 and line.text[end : end + 2].lower() in ("'s", "’s")


def _is_called(word: str, person: PersonRow) -> bool:
    """True if the word is the given name of the person."""
    card = split_written_name(person[1]).words
    return len(card) > 1 and fit_of_given(word, card[0]) == Fit.SAME
