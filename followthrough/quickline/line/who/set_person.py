"""Find the person of a line and their company, and note which of them is uncertain."""

from collections.abc import Collection, Sequence

from followthrough.quickline.core.clauses import VerbUse
from followthrough.quickline.core.known_words import drop_possessive, is_given
from followthrough.quickline.core.phrase_matcher import PhraseMatch
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.dates.date_parser import CONFIDENT
from followthrough.quickline.line.parsed_line import CharRange, ParsedLine
from followthrough.quickline.line.who.bridged_signs import without_signs
from followthrough.quickline.line.who.capitalised_names import (
    PAIRING,
    NameSpan,
    find_name_spans,
    has_finite_verb,
    is_capital,
    is_owner_of_verb_name,
    written_name,
)
from followthrough.quickline.line.who.chains import (
    is_owned,
    is_owner,
    is_referrer,
    is_relative,
    is_role,
    is_spoken_of,
    referred_by,
    relative_of,
    unlisted_partner,
    with_partners,
)
from followthrough.quickline.line.who.companies import find_company
from followthrough.quickline.line.who.known_people import TokenRange, with_known_names
from followthrough.quickline.line.who.lowercase_names import find_lowercase_name, find_lowercase_names
from followthrough.quickline.line.who.other_people import (
    EITHER,
    called_in_plan,
    is_another,
    is_beside,
    is_only_owner,
    is_saint,
    may_be_meant,
    may_be_two_people,
    speaks_for_owner,
)
from followthrough.quickline.line.who.parts_of_names import is_part_of_name
from followthrough.quickline.line.who.person_score import ASKED, FoundName, person_score
from followthrough.quickline.line.who.told_about import is_meant_by_pronoun, subject_before
from followthrough.quickline.line.who.words_beside import words_beside_name


def set_person(
    line: ParsedLine,
    tokens: Sequence[Token],
    date_ranges: Sequence[CharRange],
    uses: Sequence[VerbUse],
    matches: Sequence[PhraseMatch[str]],
    vocabulary: Vocabulary,
    known_names: Sequence[TokenRange],
) -> None:
    """Set the written name of the person, the other names and the company, and add the uncertain ones to `uncertain`.

    `known_names`: where whole names of known people stand. They are names wherever they stand, and nothing else is
    made of them here: who of the known people is meant is decided by the written name.
    """
    written = find_name_spans(tokens, date_ranges, uses, vocabulary)
    spans = with_partners(with_known_names(written, known_names, tokens), tokens, vocabulary)
    scores = _scores(tokens, spans, uses, vocabulary, {match.last for match in matches}, known_names)
    small = _names_in_small_letters(tokens, spans, date_ranges, uses, vocabulary)
    found = _written_person(tokens, spans, scores, date_ranges, uses, vocabulary)
    if found:
        found = _with_small_partner(tokens, found, small, vocabulary)
        found = _meant_among(tokens, found, [*spans, *small], uses, vocabulary)
        _keep_person(line, tokens, *found, date_ranges, vocabulary)
    strangers = [span for span in spans if (span.first, span.last) not in known_names]
    strangers = [span for span in strangers if not is_referrer(tokens, span, vocabulary)]
    org = find_company(line.text, tokens, strangers, line.spans.get("person"), date_ranges, vocabulary)
    if org:
        _keep_company(line, org)
    if found:
        low = [(one, 0.5 if is_beside(tokens, one, vocabulary) else ASKED) for one in small]
        named = [*zip(spans, scores, strict=True), *low]
        _keep_others(line, tokens, found[0], named, uses, vocabulary)
        _doubt_pronoun(line, tokens, found[0], spans, vocabulary)
        line.name_ranges += _said_again(line, tokens, vocabulary)


def _names_in_small_letters(
    tokens: Sequence[Token],
    spans: Sequence[NameSpan],
    date_ranges: Sequence[CharRange],
    uses: Sequence[VerbUse],
    vocabulary: Vocabulary,
) -> list[NameSpan]:
    """The names in small letters, couples as one, in a line without a capitalised one."""
    if any(is_capital(tokens[span.first]) for span in spans):
        return []
    found = [one for one, _ in find_lowercase_names(tokens, date_ranges, uses, vocabulary, least_given=0)]
    partners = [one for span in found if (one := unlisted_partner(tokens, span, vocabulary)) and one not in found]
    small = [one for one in (*found, *partners) if not any(_overlap(one, span) for span in spans)]
    return with_partners(sorted(small, key=lambda one: one.first), tokens, vocabulary)


def _overlap(one: NameSpan, two: NameSpan) -> bool:
    return one.first < two.last and two.first < one.last


def _with_small_partner(
    tokens: Sequence[Token], found: tuple[NameSpan, float], small: Sequence[NameSpan], vocabulary: Vocabulary
) -> tuple[NameSpan, float]:
    """The person, or the couple in small letters that begins with the name: 'jack and dawn rowe'."""
    person, confidence = found
    return next((one for one in small if one.first == person.first), person), confidence


def _meant_among(
    tokens: Sequence[Token],
    found: tuple[NameSpan, float],
    names: Sequence[NameSpan],
    uses: Sequence[VerbUse],
    vocabulary: Vocabulary,
) -> tuple[NameSpan, float]:
    """The person among all names of the line: whom the last plan names, else whom the best one brings."""
    best, confidence = found
    called = called_in_plan(tokens, names, uses, vocabulary)
    if called and subject_before(tokens, called, names, vocabulary):
        called = None  # Alaska in 'Nora Pell booked Alaska'
    led = relative_of(tokens, best, names, vocabulary) or referred_by(tokens, best, names, vocabulary)
    meant = called or led or best
    return _in_full(tokens, meant, [one for one in names if one is not meant]), confidence


def _keep_others(
    line: ParsedLine,
    tokens: Sequence[Token],
    person: NameSpan,
    scores: Sequence[tuple[NameSpan, float]],
    uses: Sequence[VerbUse],
    vocabulary: Vocabulary,
) -> None:
    """Set the other names of the line that may be people, as written, and those that may as well be the person. Parts
    of the person's own name are added to `name_ranges` instead."""
    own = _words_of(line.person or "")
    names = [span for span, _ in scores]
    for span, score in scores:
        name, start, end = written_name(line.text, tokens, span)
        if _is_taken(line, start, end):
            continue
        if _words_of(name) <= own:
            line.name_ranges.append((start, end))
            continue
        if _is_somebody_else(tokens, span, score):
            line.also_named.append(name)
        apart = _brings(tokens, span, person, names, vocabulary) or (
            is_beside(tokens, span, vocabulary) and not is_beside(tokens, person, vocabulary)
        )
        apart = apart or relative_of(tokens, person, names, vocabulary) is span  # "June's daughter Bea ..., call June"
        if _is_told_of(tokens, span, names, vocabulary):
            line.spoken_of.append(name)
            line.also_named += [name] if name not in line.also_named else []
        elif score > 0 and not apart and may_be_meant(tokens, span, uses, vocabulary):
            line.perhaps_meant.append(name)


def _is_told_of(tokens: Sequence[Token], span: NameSpan, names: Sequence[NameSpan], vocabulary: Vocabulary) -> bool:
    """True for Leo in 'Dr. Patel says Leo needs lenses' and for Tim in 'Nora can vouch for Tim'."""
    spoken = is_spoken_of(tokens, span, names, vocabulary)
    return spoken or subject_before(tokens, span, names, vocabulary) is not None


def _doubt_pronoun(
    line: ParsedLine, tokens: Sequence[Token], person: NameSpan, names: Sequence[NameSpan], vocabulary: Vocabulary
) -> None:
    """Add the person to `uncertain` in 'Nora can vouch for Tim, email him': it may be either. The contacts decide."""
    others = [one for one in names if subject_before(tokens, one, names, vocabulary) == person]
    others = [one for one in others if not is_spoken_of(tokens, one, names, vocabulary)]
    if others and "person" not in line.uncertain and is_meant_by_pronoun(tokens, others[0].last, vocabulary):
        line.uncertain.append("person")


def _is_taken(line: ParsedLine, start: int, end: int) -> bool:
    """True if the characters are those of the person or of the company."""
    taken = [line.spans[part] for part in ("person", "org") if part in line.spans]
    return any(start < last and first < end for first, last in taken)


def _brings(
    tokens: Sequence[Token], span: NameSpan, person: NameSpan, names: Sequence[NameSpan], vocabulary: Vocabulary
) -> bool:
    """True for a name that only leads to the person: their relative, or who referred them to us."""
    others = [one for one in names if one is not span]
    led = (relative_of(tokens, span, others, vocabulary), referred_by(tokens, span, others, vocabulary))
    word = drop_possessive(tokens[person.first].text)
    return any(drop_possessive(tokens[one.first].text) == word for one in led if one) or is_referrer(
        tokens, span, vocabulary
    )


def _said_again(line: ParsedLine, tokens: Sequence[Token], vocabulary: Vocabulary) -> list[CharRange]:
    """The places in small letters where the given name is said again: 'met Kevin Park, call kevin'."""
    own = _words_of(line.person or "")
    again = [(one.starts, one.ends) for one in tokens if one.text in own and is_given(one.text, vocabulary)]
    return [one for one in again if not any(start <= one[0] < end for start, end in line.name_ranges)]


def _is_somebody_else(tokens: Sequence[Token], span: NameSpan, score: float) -> bool:
    """True for a whole name, for one word in the place of a person, and for one after 'and', 'or' and 'cc'."""
    if span.last - span.first > 1:
        return score > 0
    joined = token_at(tokens, span.first - 1).text in JOINED
    return (joined and score > 0) or (score >= ASKED and not is_owner(tokens, span))


JOINED = (*PAIRING, *EITHER, "cc")


def _words_of(name: str) -> set[str]:
    """The words of a name in lower case."""
    return set(name.lower().replace("-", " ").split())


def _with_plain_title(name: str, vocabulary: Vocabulary) -> str:
    """'Herr Koch' for 'Herrn Koch'."""
    title, _, rest = name.partition(" ")
    return f"{vocabulary.nominative_titles[title]} {rest}" if rest and title in vocabulary.nominative_titles else name


def _keep_company(line: ParsedLine, org: FoundName) -> None:
    line.org = org.text
    line.spans["org"] = (org.starts, org.ends)
    if org.confidence < CONFIDENT:
        line.uncertain.append("org")


def _written_person(
    tokens: Sequence[Token],
    spans: Sequence[NameSpan],
    scores: Sequence[float],
    date_ranges: Sequence[CharRange],
    uses: Sequence[VerbUse],
    vocabulary: Vocabulary,
) -> tuple[NameSpan, float] | None:
    """The written name of the person and its confidence. `scores`: of each span, from its place.

    A capitalised name wins, unless its place is weak and the place of a lower-case name is strong.
    """
    score, _, best = max(((score, -at, spans[at]) for at, score in enumerate(scores)), default=(0.0, 0, None))
    if best is not None and score >= ASKED:
        return _meant(tokens, best, spans, vocabulary), 0.9
    trades = [(tokens[span.first].starts, tokens[span.last - 1].ends) for span in spans if span.is_trade]
    lower = find_lowercase_name(tokens, [*date_ranges, *trades], uses, vocabulary)
    unsure = (_meant(tokens, best, spans, vocabulary), 0.6) if best is not None and score > 0 else None
    if lower and lower[1] >= (LOWER_WINS if unsure else 0):
        whole = next((span for span in spans if span.first <= lower[0].first and lower[0].last <= span.last), lower[0])
        return whole, 0.8 if lower[1] >= _sure_from(tokens, lower[0], vocabulary) else 0.5
    return unsure


def _scores(
    tokens: Sequence[Token],
    spans: Sequence[NameSpan],
    uses: Sequence[VerbUse],
    vocabulary: Vocabulary,
    behind_outcome: Collection[int],
    known_names: Sequence[TokenRange],
) -> list[float]:
    """The score of each name from its place; a whole known name has at least KNOWN. Who referred somebody, and whose
    relative is named, scores low; the relative stands in the owner's place."""
    scores = [person_score(tokens, span, uses, vocabulary, behind_outcome) for span in spans]
    scores = [
        max(score, KNOWN) if (span.first, span.last) in known_names else score
        for score, span in zip(scores, spans, strict=True)
    ]
    for at, span in enumerate(spans):
        if _is_told_of(tokens, span, spans, vocabulary):
            subject = subject_before(tokens, span, spans, vocabulary)
            above = scores[spans.index(subject)] - 0.1 if subject else BESIDE
            scores[at] = min(scores[at], BESIDE, above)
    for at, span in enumerate(spans):
        relative = relative_of(tokens, span, spans, vocabulary)
        if relative:
            place = spans.index(relative)
            scores[place] = max(scores[place], scores[at] + OWNER)
        if relative or is_referrer(tokens, span, vocabulary):
            scores[at] = min(scores[at], BESIDE)
    return scores


KNOWN = 1.6  # the whole name of somebody known, in any place
OWNER = 0.8  # what person_score takes off for a possessive
BESIDE = 1.0  # Luis in 'Manny, referred by Luis', Bob in "Bob's sister Kim"


def _meant(tokens: Sequence[Token], best: NameSpan, spans: Sequence[NameSpan], vocabulary: Vocabulary) -> NameSpan:
    """The name that is meant by the best one: the person who was referred, and the whole of a name said again."""
    others = [span for span in spans if span is not best]
    return _in_full(tokens, referred_by(tokens, best, others, vocabulary) or best, others)


def _in_full(tokens: Sequence[Token], short: NameSpan, others: Sequence[NameSpan]) -> NameSpan:
    """The whole name where one word of it was said again: 'referred Manny Cruz, call Manny'."""
    if short.last - short.first > 1:
        return short
    word = drop_possessive(tokens[short.first].text)
    whole = [
        one
        for one in others
        if one.last <= short.first
        and one.last - one.first > 1
        and word in [drop_possessive(token.text) for token in tokens[one.first : one.last]]
    ]
    return whole[0] if len(whole) == 1 and not whole[0].is_trade else short


def _sure_from(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> float:
    """The least score of a sure name in small letters: a given name with a family name may open the line."""
    whole = span.last - span.first > 1 and is_given(tokens[span.first].text, vocabulary)
    return LOWER_WHOLE_SURE if whole else LOWER_SURE


LOWER_WINS = 2.4  # a lower-case name needs this score to win over a capitalised one
LOWER_SURE = 3.9  # score of a given name after a verb
LOWER_WHOLE_SURE = 2.8  # score of a given and a family name at the start of the line


def _keep_person(
    line: ParsedLine,
    tokens: Sequence[Token],
    span: NameSpan,
    confidence: float,
    date_ranges: Sequence[CharRange],
    vocabulary: Vocabulary,
) -> None:
    """Set the person, its characters, and whether it is somebody's relative or perhaps only a part of the name; a
    doubtful one is `uncertain`."""
    name, starts, ends = written_name(line.text, tokens, span)
    line.person = _with_plain_title(without_signs(name), vocabulary)
    line.spans["person"] = (starts, ends)
    line.name_ranges = [(starts, ends)]
    line.is_relative = is_relative(tokens, span, vocabulary)
    line.is_another = is_another(tokens, span, vocabulary)
    line.is_part_of_name = is_part_of_name(tokens, span, date_ranges, vocabulary)
    line.words_beside = words_beside_name(tokens, span, date_ranges, vocabulary)
    doubtful = is_owned(tokens, span, vocabulary) and not is_role(tokens, span.first - 1, vocabulary)
    if is_only_owner(tokens, span, vocabulary):
        doubtful = True
        titled = tokens[span.first].text in vocabulary.titles
        line.is_another |= span.last - span.first < 2 or (titled and not speaks_for_owner(tokens, span, vocabulary))
    doubtful |= is_saint(tokens[span.first]) and span.last - span.first > 1
    doubtful |= may_be_two_people(tokens, span, vocabulary) or _is_month_that_owns(tokens, span, vocabulary)
    if span.last - span.first > 1 and is_owner_of_verb_name(tokens, span.first, vocabulary):
        is_verb = tokens[span.first].text in vocabulary.verbs
        doubtful |= is_verb and not has_finite_verb(tokens, span.last, vocabulary)
    if confidence < CONFIDENT or line.is_part_of_name or doubtful:
        line.uncertain.append("person")


def _is_month_that_owns(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for "June's" alone: without a known June it may be the month."""
    text = tokens[span.first].text
    return span.last - span.first == 1 and is_owner(tokens, span) and text[:-2] in vocabulary.ambiguous_months


def is_in_name(use: VerbUse, tokens: Sequence[Token], line: ParsedLine) -> bool:
    """True if the verb is part of the name of the person or the company."""
    at = tokens[use.first].starts
    return any(start <= at < end for name, (start, end) in line.spans.items() if name in ("person", "org"))
