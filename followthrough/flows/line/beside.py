"""Find the person of a line that is written on a contact's page: the contact, unless the line names somebody else."""

from collections.abc import Collection

from followthrough.accounts.models import Member
from followthrough.flows.line.alternatives import ALSO_NAMED, MOST, WHY, Alternative, PersonMatch, PersonRow
from followthrough.flows.line.match_person import chosen_person, match_person
from followthrough.matching.given_genders import title_fit
from followthrough.matching.name_agreement import Fit, fit_of_names
from followthrough.matching.names import FAMILIAR
from followthrough.matching.split_names import SplitName, split_written_name
from followthrough.quickline.core.known_words import is_given
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.parse_line import ParsedLine
from followthrough.words.en.flows import line as say

ON_PAGE = say.ON_THEIR_PAGE
UNLIKE = (WHY[Fit.NEAR], WHY[Fit.AGAINST])  # reasons that are too weak for a question


def match_person_beside(
    line: ParsedLine,
    known: list[PersonRow],
    *,
    beside: int | None,
    by: Member,
    person_id: int | None,
    name: str,
    phones: Collection[str] = (),
    emails: Collection[str] = (),
) -> PersonMatch:
    """The person of the line as `match_person` finds them; `beside` is the contact on whose page it is written.

    That contact is meant unless the line names another contact or a whole new name; then the reader is asked.
    """
    found = match_person(line, known, by=by, person_id=person_id, name=name, phones=phones, emails=emails)
    on_page = None if person_id or name.strip() else chosen_person(by, beside, "")
    if on_page is None:
        return found
    others = other_people(found, on_page)
    if agrees_with(on_page, line, found) or not (names_known(found, others, line) or names_new(line)):
        line.uncertain = [part for part in line.uncertain if part != "person"]
        return PersonMatch(on_page, asks=False, alternatives=named_beside(line, on_page))
    first = Alternative(*on_page, ON_PAGE)
    typed = "" if found.person[0] else found.person[1]
    return PersonMatch((0, typed, ""), asks=True, alternatives=(first, *others)[:MOST])


def new_name_offered(name: str, alternatives: Collection[Alternative]) -> str:
    """The name in the line, to offer as somebody new beside the contact of the page; '' where that is not asked."""
    return name if any(one.why == ON_PAGE for one in alternatives) else ""


def agrees_with(on_page: PersonRow, line: ParsedLine, found: PersonMatch) -> bool:
    """True when the written name can be the contact's, and is not the whole name of somebody else."""
    if line.person is None:
        return found.person[0] in (0, on_page[0])
    written, card = split_written_name(line.person), split_written_name(on_page[1])
    if found.person[0] == on_page[0] or not written.words:
        return True
    fit = fit_of_names(written, card)
    is_sure_of_another = bool(found.person[0]) and is_whole(written) and fit < Fit.SAME
    return fit >= Fit.DOUBT and title_fit(written, card) != Fit.AGAINST and not is_sure_of_another


def other_people(found: PersonMatch, on_page: PersonRow) -> list[Alternative]:
    """The known people whom the line may mean, without the contact of the page."""
    rows = [Alternative(*found.person, WHY[Fit.SAME]), *found.alternatives]
    return [one for one in rows if one.id and one.id != on_page[0]]


def names_known(found: PersonMatch, others: list[Alternative], line: ParsedLine) -> bool:
    """True when the line names another contact, or may do so. A single word that may be no name is none: 'wants matt
    lids', 'Likes Rose wine'."""
    if line.person and "person" in line.uncertain and not is_whole(split_written_name(line.person)):
        return False
    return bool(found.person[0]) or any(one.why not in UNLIKE for one in others)


def names_new(line: ParsedLine) -> bool:
    """True for a whole name that is surely a name, or begins with a given name: not for 'Loves Lavender candles'."""
    if line.person is None:
        return False
    name = split_written_name(line.person)
    if not name.words:
        return False
    is_sure = "person" not in line.uncertain or is_given(name.words[0], vocabulary_of(line.locale))
    return is_whole(name) and is_sure


def is_whole(name: SplitName) -> bool:
    """True for two words or more, a household, or a title with a family name."""
    return len(name.words) > 1 or name.is_household or bool(name.titles - FAMILIAR)


def named_beside(line: ParsedLine, on_page: PersonRow) -> tuple[Alternative, ...]:
    """A given name in the line that is not the contact's, so that it can be said beside: 'Her sister Mia called'."""
    name, card = split_written_name(line.person or ""), split_written_name(on_page[1])
    if len(name.words) != 1 or fit_of_names(name, card) >= Fit.NEAR or not (line.person or "")[:1].isupper():
        return ()
    is_name = is_given(name.words[0], vocabulary_of(line.locale))
    return (Alternative(0, line.person or "", "", ALSO_NAMED),) if is_name else ()
