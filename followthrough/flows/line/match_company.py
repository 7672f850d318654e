"""Find the person of a line that names a company of the address book and nobody else: 'call Day Rentals'."""

from followthrough.accounts.models import Member
from followthrough.flows.line.alternatives import ALSO_NAMED, MOST, Alternative, PersonMatch, PersonRow
from followthrough.kit import text
from followthrough.matching.company_key import company_key
from followthrough.people.models import Contact
from followthrough.quickline.core.known_words import is_trade
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.parsed_line import ParsedLine
from followthrough.words.en.flows import line as say

AT_COMPANY = say.COMPANY_NAMED
APART = frozenset(("from", "at", "of", "by", "the", "about", "for"))  # 'the new manager from Day Rentals' is anybody


def match_company(line: ParsedLine, known: list[PersonRow], by: Member) -> PersonMatch | None:
    """The only person of a whole company name that stands where a person would. A question with all its people where
    it stands elsewhere, where it has several, and where the line tells of somebody else there. None if the line names
    no company of the book, or somebody beside it."""
    people = _people_there(line, known, by)
    if not people:
        return None
    if len(people) == 1 and _stands_as_person(line, people[0][2]) and not _tells_of_others(line, people[0][2]):
        return PersonMatch(people[0], asks=False)
    rows = tuple(Alternative(*one, AT_COMPANY) for one in people)
    others = tuple(Alternative(0, name, "", ALSO_NAMED) for name in line.also_named)
    return PersonMatch((0, line.person or "", ""), asks=True, alternatives=(*rows, *others)[:MOST])


def _people_there(line: ParsedLine, known: list[PersonRow], by: Member) -> list[PersonRow]:
    """The people at the company of the line; [] if the written name is more than a part of the company's."""
    named, words = set(text.words(line.person or "")), text.words(line.text)
    is_named = bool(line.also_named or line.perhaps_meant)
    found = {one[2]: None for one in known if named <= set(text.words(one[2])) and _place(one[2], words) >= 0}
    company = max(found, key=len, default=line.person or line.org or "")
    if is_named and named != set(text.words(company)):
        return []
    if len(text.words(company)) < 2 or not (found or is_traded(text.words(company)[-1], vocabulary_of(line.locale))):
        return []
    there = Contact.objects.visible_to(by).kept().filter(organization__key=company_key(company)[:200]).order_by("pk")
    return [(pk, full, org or "") for pk, full, org in there.values_list("pk", "full", "organization__name")[:MOST]]


def _tells_of_others(line: ParsedLine, company: str) -> bool:
    """True where somebody of the company is told of who may not be its known person: 'Day Rentals accountant called',
    'Day Rentals sent a new rep', "Day Rentals' driver", 'call Day Rentals, ask for Bruno'."""
    words, cues = text.words(line.text), vocabulary_of(line.locale).cues
    behind = words[_place(company, words) + len(text.words(company)) :]
    people = cues.relations | cues.roles | cues.person_nouns
    return bool(line.also_named) or behind[:1] == ["s"] or any(_one(word) in people for word in behind)


def _one(word: str) -> str:
    """The word for one of several: 'driver' for 'drivers'."""
    return word.removesuffix("s")


def _place(company: str, words: list[str]) -> int:
    """Where all words of a company stand in the words of the line; -1 if they do not, and for a single word."""
    wanted = text.words(company)
    places = range(len(words) - len(wanted) + 1) if len(wanted) > 1 else ()
    return next((at for at in places if words[at : at + len(wanted)] == wanted), -1)


def is_traded(last: str, words: Vocabulary) -> bool:
    """True for the last word of a name that may be a company's: a trade, or the s of a thing."""
    return is_trade(last, words) or last.endswith("s")


def _stands_as_person(line: ParsedLine, company: str) -> bool:
    """True at the start of the line, after a verb of a person and after 'with' and 'to'."""
    words, cues = text.words(line.text), vocabulary_of(line.locale).cues
    at = _place(company, words)
    before = words[at - 1] if at > 0 else ""
    verb = vocabulary_of(line.locale).verbs.get(before)
    led = before in cues.before_names or before in cues.telling_verbs or (verb is not None and bool(verb.channel))
    return before not in APART and (not before or led or cues.lowercase_name_leads.get(before, 0) > 2)
