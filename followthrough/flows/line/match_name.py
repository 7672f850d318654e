"""Match a written name with the contacts: a whole name, one word, or a title with a family name."""

from collections.abc import Callable, Collection, Iterable

from followthrough.accounts.models import Member
from followthrough.flows.duplicates import find_duplicates
from followthrough.flows.line.alternatives import (
    ALSO_NAMED,
    MOST,
    WHY,
    Alternative,
    PersonMatch,
    PersonRow,
    as_alternatives,
    latest_first,
)
from followthrough.kit import text
from followthrough.matching.card_names import card_name
from followthrough.matching.given_genders import title_fit
from followthrough.matching.name_agreement import (
    Fit,
    family_forms,
    fit_of_given,
    fit_of_names,
    fit_of_word,
    is_one_letter_off,
)
from followthrough.matching.names import FAMILIAR
from followthrough.matching.split_names import SplitName, split_written_name
from followthrough.people.queries import people_named
from followthrough.quickline.core.known_words import is_given
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.parse_line import ParsedLine
from followthrough.search.similar_names import people_with_similar_name

MOST_NAMED = 50  # people of one family name


def match_name(
    line: ParsedLine, known: list[PersonRow], *, by: Member, phones: Collection[str], emails: Collection[str]
) -> PersonMatch:
    """The person of the written name: a known one, a new one, or one to ask about."""
    assert line.person is not None
    name = split_written_name(line.person)
    if not name.words:
        return _asked(line, [], by)
    if name.is_household or len(name.words) > 1:
        return _by_whole_name(line, name, known, by=by, phones=phones, emails=emails)
    formal = name.titles - FAMILIAR
    return _by_title(line, name, known, by) if formal else _by_one_word(line, name, known, by)


def people_called(written: str, known: Iterable[PersonRow]) -> list[PersonRow]:
    """The people whose name agrees with all of a written name; for one word those with that given name."""
    name = split_written_name(written)
    if not name.words:
        return []
    if len(name.words) > 1:
        return [one for one in known if fit_of_names(name, split_written_name(one[1])) >= Fit.PART]
    return [one for one in known if _given_fit(name)(one) >= Fit.PART]


# ---- two words or more


def _by_whole_name(
    line: ParsedLine,
    name: SplitName,
    known: list[PersonRow],
    *,
    by: Member,
    phones: Collection[str],
    emails: Collection[str],
) -> PersonMatch:
    """The only person whose name agrees with every word; a doubt and one wrong letter are asked about; any other
    disagreement is a new person."""
    if name.is_household:
        known = list(dict.fromkeys([*known, *people_named(by, family_forms(name), most=MOST_NAMED)]))
    fits = _fits(known, lambda one: _whole_fit(name, split_written_name(one[1])))
    agreed = fits[Fit.SAME] or [*fits[Fit.PART], *fits[Fit.DOUBT]]
    if agreed:
        here = _at_company(agreed, line)
        couple = _both_partners(name, agreed)
        if couple:
            return PersonMatch(couple[0], asks=False, alternatives=as_alternatives(couple[1:], ALSO_NAMED))
        is_sure = len(here) == 1 and here[0] not in fits[Fit.DOUBT]
        return PersonMatch(here[0], asks=False) if is_sure else _asked(line, here or agreed, by)
    return _by_near_name(line, name, known, fits[Fit.NEAR], by=by, phones=phones, emails=emails)


def _both_partners(name: SplitName, agreed: list[PersonRow]) -> list[PersonRow]:
    """The two people of 'Jim and Carol Beecham' where each has a card, the first one first; else nobody."""
    cards = [(one, split_written_name(one[1])) for one in agreed]
    called = [
        [one for one, card in cards if not card.is_household and len(card.words) > 1 and card.words[0] == given]
        for given in name.partners
    ]
    only = len(called) == len(cards) == 2 and all(len(people) == 1 for people in called)
    return [people[0] for people in called] if only else []


def _by_near_name(
    line: ParsedLine,
    name: SplitName,
    known: list[PersonRow],
    near_fits: list[PersonRow],
    *,
    by: Member,
    phones: Collection[str],
    emails: Collection[str],
) -> PersonMatch:
    """A new person, or the question whether it is one of those with nearly that name or the name of a partner."""
    slips = [one for one in near_fits if is_one_letter_off(name, split_written_name(one[1]))]
    if slips:
        return _asked(line, [*slips, *near_fits], by)
    partners = _called_by(name.partners, known)
    likes = [*near_fits, *partners]
    if not likes and "person" in line.uncertain:
        likes = _called_by(name.words, known)
    near = as_alternatives(likes, WHY[Fit.NEAR])
    if not near and not name.is_household:
        found = find_duplicates.find_similar(by, line.person or "", phones, emails, organization=line.org or "")
        near = tuple(Alternative(one.id, one.name, one.organization, one.why) for one in found)
    return PersonMatch(_new(line), asks=bool(partners) or "person" in line.uncertain, alternatives=near[:MOST])


def _called_by(givens: Collection[str], known: list[PersonRow]) -> list[PersonRow]:
    """The people with one of these given names: each partner of 'Hugo and Otis Crane' may be somebody known."""
    cards = ((one, split_written_name(one[1]).words) for one in known)
    return [one for one, words in cards if words and any(fit_of_given(given, words[0]) == Fit.SAME for given in givens)]


def _whole_fit(name: SplitName, card: SplitName) -> Fit:
    """The fit of a whole name; a title that cannot be this person's makes it a doubt: 'Mrs. John Smith'."""
    fit = fit_of_names(name, card)
    return min(fit, Fit.DOUBT) if title_fit(name, card) == Fit.AGAINST else fit


# ---- one word


def _by_one_word(line: ParsedLine, name: SplitName, known: list[PersonRow], by: Member) -> PersonMatch:
    """The only person with that given name, or with that family name where it may stand alone; else the only one with
    another form of the given name."""
    called = _fits(known, _given_fit(name))[Fit.SAME]
    named = _fits(known, _family_fit(name))[Fit.SAME] if _may_be_family_name(line) else []
    both = list(dict.fromkeys([*called, *named]))
    if not both or _is_relative(line, name):
        return _by_form(line, name, known, both, by)
    here = _at_company(both, line)
    is_family = not _is_given_name(name, line) or "-" in (line.person or "")  # 'El-Amin'
    if len(here) == 1 and not line.is_part_of_name and (here[0] in called or is_family):
        return PersonMatch(here[0], asks=False)
    return _asked(line, here or both, by)


def _by_form(
    line: ParsedLine, name: SplitName, known: list[PersonRow], called: list[PersonRow], by: Member
) -> PersonMatch:
    """'Bob' is the only Robert; what only may be meant is asked about. A relative is never sure to be a contact."""
    similar = list(dict.fromkeys([*known, *people_with_similar_name(by, line.person or "")]))
    forms = _fits(similar, _given_fit(name))
    here = _at_company(forms[Fit.PART], line)
    is_sure = not (_is_relative(line, name) or line.is_part_of_name or forms[Fit.DOUBT])
    if len(here) == 1 and is_sure:
        return PersonMatch(here[0], asks=False)
    perhaps = [*called, *forms[Fit.PART], *forms[Fit.DOUBT]]
    near = forms[Fit.NEAR] or ([] if _is_relative(line, name) else _near_family(similar, name, line))
    if perhaps or (near and not _is_given_name(name, line)):
        return _asked(line, perhaps or near, by)
    return PersonMatch(_new(line), "person" in line.uncertain, as_alternatives(near[:MOST], WHY[Fit.NEAR]))


def _is_relative(line: ParsedLine, name: SplitName) -> bool:
    """True for "Bob's sister Kim" and for 'Uncle Walt', who may be a contact or not."""
    return line.is_relative or not name.titles.isdisjoint(RELATIVES)


RELATIVES = frozenset(
    ("sister", "brother", "father", "mother", "uncle", "aunt", "auntie", "aunty", "grandma", "grandpa")
)


def _near_family(people: Iterable[PersonRow], name: SplitName, line: ParsedLine) -> list[PersonRow]:
    """People whose family name is nearly the word."""
    if not _may_be_family_name(line):
        return []
    return _fits(people, _family_fit(name))[Fit.NEAR]


def _may_be_family_name(line: ParsedLine) -> bool:
    """True unless the word is in small letters in a line with capitals: 'Ask Sam about the park permit'."""
    assert line.person is not None
    return not line.person.islower() or line.text[1:].islower()


def _is_given_name(name: SplitName, line: ParsedLine) -> bool:
    """True for a word that is a given name, too: 'Rose' alone is not sure to be Frank Rose."""
    words, word = vocabulary_of(line.locale), name.words[0]
    return is_given(word, words) or word in words.ambiguous_given_names


def _given_fit(name: SplitName) -> Callable[[PersonRow], Fit]:
    return lambda one: fit_of_word(name, split_written_name(one[1]))[0]


def _family_fit(name: SplitName) -> Callable[[PersonRow], Fit]:
    return lambda one: fit_of_word(name, split_written_name(one[1]))[1]


# ---- a title and one word


def _by_title(line: ParsedLine, name: SplitName, known: list[PersonRow], by: Member) -> PersonMatch:
    """'Dr. Patel' is the only Patel; of several the one whose card has that title. Else it is asked about."""
    called = [one for one in known if _family_fit(name)(one) == Fit.SAME]
    here = _at_company(called, line)
    titled = [one for one in here if name.titles & split_written_name(one[1]).titles]
    only = titled or here
    if len(only) == 1 and title_fit(name, split_written_name(only[0][1])) == Fit.SAME:
        return PersonMatch(only[0], asks=False)
    perhaps = called or [one for one in known if _given_fit(name)(one) >= Fit.PART]
    if perhaps:
        return _asked(line, perhaps, by)
    return PersonMatch(_new(line), asks="person" in line.uncertain)


# ---- answers


def _fits(people: Iterable[PersonRow], fit: Callable[[PersonRow], Fit]) -> dict[Fit, list[PersonRow]]:
    """The people by their fit."""
    found: dict[Fit, list[PersonRow]] = {one: [] for one in Fit}
    for person in people:
        found[fit(person)].append(person)
    return found


def _new(line: ParsedLine) -> PersonRow:
    name = line.person or ""
    return 0, card_name(name.lower() if line.text.isupper() and len(name) > 2 else name), ""


def _asked(line: ParsedLine, people: Iterable[PersonRow], by: Member) -> PersonMatch:
    """The answer that asks who it is; the last in touch comes first."""
    name = split_written_name(line.person or "")
    offered = latest_first(people, by)
    rows = (Alternative(*one, WHY[fit_of_names(name, split_written_name(one[1]))]) for one in offered)
    return PersonMatch(_new(line), asks=True, alternatives=tuple(rows))


def _at_company(people: Iterable[PersonRow], line: ParsedLine) -> list[PersonRow]:
    """People at the company that the line names; if there are none, those without a company, or all where the company
    is in doubt ('at the bank')."""
    words = set(text.words(line.org or "")) - SMALL
    there = [one for one in people if words & set(text.words(one[2]))]
    return there or [one for one in people if not words or not one[2] or "org" in line.uncertain]


SMALL = frozenset(("the", "and", "of", "co", "inc", "llc", "ltd"))  # words that tell no company from another
