"""Find the person of a line and their company, and note which of them is uncertain."""

from collections.abc import Sequence

from followthrough.quickline.core.clauses import VerbUse
from followthrough.quickline.core.phrase_matcher import PhraseMatch
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.dates.date_parser import CONFIDENT
from followthrough.quickline.line.parsed_line import CharRange, ParsedLine
from followthrough.quickline.line.who.capitalised_names import NameSpan, find_name_spans, written_name
from followthrough.quickline.line.who.companies import find_company
from followthrough.quickline.line.who.known_people import find_known_person
from followthrough.quickline.line.who.lowercase_names import find_lowercase_name
from followthrough.quickline.line.who.person_score import ASKED, FoundName, KnownPerson, person_score


def set_person(
    line: ParsedLine,
    tokens: Sequence[Token],
    date_ranges: Sequence[CharRange],
    uses: Sequence[VerbUse],
    matches: Sequence[PhraseMatch[str]],
    vocabulary: Vocabulary,
    known_people: Sequence[KnownPerson],
) -> None:
    """Set the person and the company, and add the uncertain ones to `uncertain`. A known person wins over a written
    name."""
    spans = find_name_spans(tokens, date_ranges, uses, vocabulary)
    known_match = find_known_person(tokens, known_people, vocabulary) if known_people else None
    if known_match:
        _keep_person(line, known_match)
    elif found := _written_person(tokens, spans, date_ranges, uses, matches, vocabulary):
        span, confidence = found
        _keep_person(line, FoundName(*written_name(line.text, tokens, span), confidence))
        line.person = _with_plain_title(line.person or "", vocabulary)
    org = find_company(line.text, tokens, spans, line.spans.get("person"), date_ranges, vocabulary)
    if org:
        _keep_company(line, org)
    if known_match:
        _choose_by_company(line, known_match, company_written=org is not None)


def _with_plain_title(name: str, vocabulary: Vocabulary) -> str:
    """'Herr Koch' for 'Herrn Koch'."""
    title, _, rest = name.partition(" ")
    return f"{vocabulary.nominative_titles[title]} {rest}" if rest and title in vocabulary.nominative_titles else name


def _keep_company(line: ParsedLine, org: FoundName) -> None:
    line.org = org.text
    line.spans["org"] = (org.starts, org.ends)
    if org.confidence < CONFIDENT:
        line.uncertain.append("org")


def _choose_by_company(line: ParsedLine, known_match: FoundName, *, company_written: bool) -> None:
    """Use the company to choose among known people: of several Robs the one at this company; if none of them is
    there, it is an unknown person."""
    at_company = [one for one in known_match.others if not company_written or _same_company(line.org or "", one[2])]
    if len(at_company) == 1:
        line.person, line.person_id, line.org = at_company[0][1], at_company[0][0], at_company[0][2] or line.org
        _drop_doubt(line, "person")
    elif not at_company:
        start, end = line.spans["person"]
        line.person, line.person_id = line.text[start:end], None
        _drop_doubt(line, "person")
        line.uncertain.append("person")
    line.candidates = [one[0] for one in at_company or known_match.others]


def _drop_doubt(line: ParsedLine, part: str) -> None:
    line.uncertain = [other for other in line.uncertain if other != part]


def _same_company(written: str, known: str) -> bool:
    """True if the two names have a word in common, or the known person has no company yet."""
    return not known or bool(_company_words(written) & _company_words(known))


def _company_words(name: str) -> set[str]:
    """The words of a company's name that tell it from others."""
    return {
        word for word in name.lower().replace("&", " ").replace(".", "").split() if word not in ("the", "and", "of")
    }


def _written_person(
    tokens: Sequence[Token],
    spans: Sequence[NameSpan],
    date_ranges: Sequence[CharRange],
    uses: Sequence[VerbUse],
    matches: Sequence[PhraseMatch[str]],
    vocabulary: Vocabulary,
) -> tuple[NameSpan, float] | None:
    """The written name of the person and its confidence. A capitalised name wins, unless its place is weak and the
    place of a lower-case name is strong."""
    behind_outcome = {match.last for match in matches}
    scored = [
        (person_score(tokens, span, uses, vocabulary, behind_outcome), -index, span) for index, span in enumerate(spans)
    ]
    score, _, best = max(scored, default=(0.0, 0, None))
    if best is not None and score >= ASKED:
        return best, 0.9
    trades = [(tokens[span.first].starts, tokens[span.last - 1].ends) for span in spans if span.is_trade]
    lower = find_lowercase_name(tokens, [*date_ranges, *trades], uses, vocabulary)
    unsure = (best, 0.6) if best is not None and score > 0 else None
    if lower and lower[1] >= (LOWER_WINS if unsure else 0):
        return lower[0], 0.8 if lower[1] >= LOWER_SURE else 0.5
    return unsure


LOWER_WINS = 2.4  # a lower-case name needs this score to win over a capitalised one
LOWER_SURE = 3.9  # score of a given name after a verb


def _keep_person(line: ParsedLine, name: FoundName) -> None:
    line.person, line.person_id = name.text, name.id
    line.spans["person"] = (name.starts, name.ends)
    if name.confidence < CONFIDENT:
        line.uncertain.append("person")


def is_in_name(use: VerbUse, tokens: Sequence[Token], line: ParsedLine) -> bool:
    """True if the verb is part of the name of the person or the company."""
    at = tokens[use.first].starts
    return any(start <= at < end for name, (start, end) in line.spans.items() if name in ("person", "org"))
