"""One line of what happened and what comes next -> its parts, each with its place in the text. Saves nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise

from .agreed import Said, plans_of, said_in
from .clauses import BREAKS, Deed, verbs_of
from .doubt import settle
from .fog import Fog, fog_in
from .known import known_name
from .lower_names import lower_case_name
from .names import Span, spans_of_names, written_name
from .organizations import organization_of
from .outcomes import BY_PHONE, CHANNEL_OF_ACTION, OF_DISPOSITION, OF_MEDIUM, RANK
from .people import ASKED, Known, Name, person_score
from .phrases import Hit, Phrasebook
from .shouting import quieted
from .slips import mended
from .tables import Vocabulary, of
from .tables.tongue import tongue
from .tokens import Token, scan
from .when import SURE, When, due_of, found_in
from .words_known import is_everyday, is_given

Place = tuple[int, int]


@dataclass(slots=True)
class Line:
    """channel, outcome: words of the rows (outcomes.py). medium, disposition: the finer words they come from.
    spans: field -> characters of the text. uncertain: fields to ask about. candidates: ids of everybody of the known
    who could be meant. rest: words nobody understood."""

    text: str
    locale: str = "en-US"
    person: str | None = None
    person_id: object = None
    candidates: list[object] = field(default_factory=list)
    org: str | None = None
    channel: str | None = None
    medium: str | None = None
    outcome: str | None = None
    disposition: str | None = None
    next_action: str | None = None
    next_channel: str | None = None
    due: When | None = None
    about: str = ""
    money: str = ""
    number: str = ""
    valid_days: int | None = None
    promises: list[Said] = field(default_factory=list)
    fog: Fog | None = None
    spans: dict[str, Place] = field(default_factory=dict)
    uncertain: list[str] = field(default_factory=list)
    rest: str = ""


def read_line(text: str, reference: datetime, locale: str = "en-US", known: Sequence[Known] | None = None) -> Line:
    """Reads at most 2,000 characters; the rest of a longer text stays in `rest`. Never raises on any text."""
    locale = tongue(text, locale)
    vocabulary = of(locale)
    scanned = mended(quieted(scan(text, vocabulary), vocabulary), vocabulary)
    found = found_in(scanned, reference, locale, vocabulary)
    tokens = settle(scanned, vocabulary)
    deeds = verbs_of(tokens, vocabulary)
    line = Line(text, locale)
    taken = [when.span for when in found]
    _name_person(line, tokens, taken, deeds, vocabulary, known or ())
    plans = [deed for deed in plans_of(deeds, tokens, found, vocabulary) if not _in_name(deed, tokens, line)]
    line.due = due_of(found, scanned, vocabulary)
    if line.due and line.due.dayless and not plans and _was_missed(tokens, vocabulary):
        line.due = None  # 'missed call from Rob, 3pm': when it was
    _tell_outcome(line, tokens, deeds, plans, vocabulary)
    _tell_next(line, tokens, deeds, plans, vocabulary)
    _tell_channel(line, deeds, plans, tokens, vocabulary)
    line.promises = [
        said for said in said_in(text, tokens, plans, found, vocabulary) if not said.theirs and said.action != "wait"
    ]
    _tell_quote(line, tokens, vocabulary)
    _tell_about(line, tokens, taken, deeds)
    line.fog = fog_in(text, reference, locale)
    _tell_doubts(line, tokens, deeds, vocabulary)
    return line


def _in_name(deed: Deed, tokens: Sequence[Token], line: Line) -> bool:
    at = tokens[deed.first].starts
    return any(start <= at < end for name, (start, end) in line.spans.items() if name in ("person", "org"))


# ---- who


def _name_person(
    line: Line,
    tokens: Sequence[Token],
    taken: Sequence[Place],
    deeds: Sequence[Deed],
    vocabulary: Vocabulary,
    known: Sequence[Known],
) -> None:
    spans = spans_of_names(tokens, taken, deeds, vocabulary)
    match = known_name(tokens, known, vocabulary) if known else None
    if match:
        _keep_person(line, match)
    elif found := _written_person(tokens, spans, taken, deeds, vocabulary):
        span, sure = found
        _keep_person(line, Name(*written_name(line.text, tokens, span), sure))
    org = organization_of(line.text, tokens, spans, line.spans.get("person"), taken, vocabulary)
    if org:
        line.org = org.text
        line.spans["org"] = (org.starts, org.ends)
        if org.sure < SURE:
            line.uncertain.append("org")
    if match:
        _weigh_company(line, match, said=org is not None)


def _weigh_company(line: Line, match: Name, *, said: bool) -> None:
    """Of several Robs the one at the company that was said; at a company none of them is at, it is somebody else."""
    there = [one for one in match.others if not said or _same_company(line.org or "", one[2])]
    if len(there) == 1:
        line.person, line.person_id, line.org = there[0][1], there[0][0], there[0][2] or line.org
        line.uncertain = [part for part in line.uncertain if part != "person"]
    elif not there:
        start, end = line.spans["person"]
        line.person, line.person_id = line.text[start:end], None
        line.uncertain = [*(part for part in line.uncertain if part != "person"), "person"]
    line.candidates = [one[0] for one in there or match.others]


def _same_company(said: str, known: str) -> bool:
    """Shared words; who has no company yet may be at any."""
    return not known or bool(_company_words(said) & _company_words(known))


def _company_words(name: str) -> set[str]:
    return {
        word for word in name.lower().replace("&", " ").replace(".", "").split() if word not in ("the", "and", "of")
    }


def _written_person(
    tokens: Sequence[Token],
    spans: Sequence[Span],
    taken: Sequence[Place],
    deeds: Sequence[Deed],
    vocabulary: Vocabulary,
) -> tuple[Span, float] | None:
    """The person and how sure that is. A capitalised name wins, unless it hardly stands as one and another does."""
    told = {hit.last for hit in dispositions(tokens, vocabulary)}
    scored = [(person_score(tokens, span, deeds, vocabulary, told), -index, span) for index, span in enumerate(spans)]
    score, _, best = max(scored, default=(0.0, 0, None))
    if best is not None and score >= ASKED:
        return best, 0.9
    trades = [(tokens[span.first].starts, tokens[span.last - 1].ends) for span in spans if span.is_trade]
    lower = lower_case_name(tokens, [*taken, *trades], deeds, vocabulary)
    if lower and lower[1] >= (LOWER_WINS if best is not None and score > 0 else 0):
        return lower[0], 0.8 if lower[1] >= LOWER_SURE else 0.5
    return (best, 0.6) if best is not None and score > 0 else None


LOWER_WINS = 2.4  # so much must the place say for a lower-case name beside a capitalised one
LOWER_SURE = 3.9  # a given name behind a verb


def _keep_person(line: Line, name: Name) -> None:
    line.person, line.person_id = name.text, name.id
    line.spans["person"] = (name.starts, name.ends)
    if name.sure < SURE:
        line.uncertain.append("person")


# ---- what happened

_BOOKS: dict[int, Phrasebook[str]] = {}


def dispositions(tokens: Sequence[Token], vocabulary: Vocabulary) -> list[Hit[str]]:
    """Every outcome said, also those inside one another's neighbourhood, in order."""
    book = _BOOKS.get(id(vocabulary))
    if book is None:
        book = _BOOKS[id(vocabulary)] = Phrasebook(vocabulary.outcomes)
    return book.find([token.text for token in tokens])


DONE_ONLY = frozenset({"spoke", "met", "sent", "meeting_booked", "interested", "won", "lost"})


def _tell_outcome(
    line: Line, tokens: Sequence[Token], deeds: Sequence[Deed], plans: Sequence[Deed], vocabulary: Vocabulary
) -> None:
    hits = [hit for hit in dispositions(tokens, vocabulary) if not _is_planned(hit, tokens, vocabulary)]
    if not hits:
        if _stands_alone(tokens, vocabulary) and any(deed.tense == "done" and deed.verb.channel for deed in deeds):
            line.disposition, line.outcome = "no_answer", OF_DISPOSITION["no_answer"]
            return
        called = [
            deed
            for deed in deeds
            if deed.tense == "done"
            and deed.verb.channel == "call"
            and deed.phrase.startswith(("called", "rang", "phoned", "telephoned"))
        ]
        ours = [deed for deed in called if not _by_them(deed, tokens, line)]
        answered = any(token.text in vocabulary.subjects_theirs for token in tokens)
        if ours and (answered or not any(plan.phrase.startswith("try") for plan in plans)):
            line.disposition, line.outcome = "spoke", "reached"
            line.uncertain.append("outcome")
        elif not called and (asked := _requested(tokens, vocabulary)) and asked[0] == "send":
            line.disposition, line.outcome = "interested", OF_DISPOSITION["interested"]
            line.uncertain.append("outcome")
        return
    best = min(hits, key=lambda hit: (RANK[hit.value], hit.first))
    if best.value == "sent" and _by_them_at(best.first, tokens, line):
        return
    if (
        best.value == "busy"
        and any(deed.tense == "done" for deed in deeds)
        and any(plan.verb.action == "call" for plan in plans)
        and best.phrase == "busy"
    ):
        line.disposition = "busy"
    line.disposition = best.value
    line.outcome = OF_DISPOSITION[best.value]
    line.spans["outcome"] = (tokens[best.first].starts, tokens[best.last - 1].ends)


def _stands_alone(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'rang, out, Mon': a word that says they were not there, between two breaks."""
    ends = [None, *tokens, None]
    return any(
        here is not None
        and here.text in vocabulary.cues.away
        and (before is None or before.kind in BREAKS or before.kind == "dash")
        and (after is None or after.kind in BREAKS or after.kind == "dash")
        for before, here, after in zip(ends, ends[1:], ends[2:], strict=False)
    )


def _is_planned(hit: Hit[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'try to reach', 'to be sent', 'her assistant said ...': the words are there, the outcome is not."""
    before = [token.text for token in tokens[max(0, hit.first - 2) : hit.first]]
    if (
        hit.value in DONE_ONLY
        and before
        and before[-1] in vocabulary.cues.planned_leads
        and before[-1] not in ("is", "her", "his", "my")
    ):
        return True
    if (
        hit.phrase in ("away", "busy", "hot", "warm", "passed", "missed", "answered", "booked", "silence", "up for a")
        and before
        and before[-1] in ("right", "not", "straight", "when")
    ):
        return True
    if (
        hit.value in ("won", "lost")
        and hit.last - hit.first == 1
        and before
        and before[-1] in ("the", "a", "an", "our")
    ):
        return True
    if hit.phrase == "said no" and _says_more(hit, tokens, vocabulary):
        return True
    if hit.phrase == "ordered" and _is_passive(hit, tokens, vocabulary):
        return True
    if hit.phrase == "out to" and before and before[-1] in vocabulary.cues.not_out:
        return True
    return hit.value == "gatekeeper" and hit.phrase in ("assistant", "secretary") and not _left_with(hit, tokens)


def _is_passive(hit: Hit[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'part ordered': we did, for them."""
    before = tokens[hit.first - 1] if hit.first else None
    return (
        before is not None
        and before.kind == "_"
        and before.written.islower()
        and before.text not in vocabulary.cues.pronouns | vocabulary.cues.personal
        and not is_given(before.text, vocabulary)
        and bool(vocabulary.plain)
        and is_everyday(before.text, vocabulary)
    )


def _says_more(hit: Hit[str], tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'said no pressure', 'said no rush': no refusal."""
    after = tokens[hit.last] if hit.last < len(tokens) else None
    return after is not None and after.kind == "_" and after.text not in vocabulary.cues.small | {"thanks", "thank"}


def _left_with(hit: Hit[str], tokens: Sequence[Token]) -> bool:
    near = {token.text for token in tokens[max(0, hit.first - 6) : hit.first]}
    return bool(near & {"left", "message", "msg", "spoke", "with", "got", "told"}) and not near & {"call", "email"}


def _by_them(deed: Deed, tokens: Sequence[Token], line: Line) -> bool:
    return _by_them_at(deed.first, tokens, line)


def _by_them_at(first: int, tokens: Sequence[Token], line: Line) -> bool:
    """'José rang', 'she emailed': the person did it, not we."""
    if not first:
        return False
    before = tokens[first - 1]
    ends = {span[1] for name, span in line.spans.items() if name in ("person", "org")}
    if before.ends in ends and "person" in line.spans:
        return True
    if first > 1 and (before.text in ("finally", "just", "also") or _is_theirs(tokens[first - 2], line)):
        return tokens[first - 2].ends in ends or _is_theirs(tokens[first - 2], line)
    return before.text in ("he", "she", "they")


def _is_theirs(token: Token, line: Line) -> bool:
    """'Mum's' of "Mum's carer called"."""
    person = line.spans.get("person")
    return person is not None and person[0] <= token.starts < person[1] and token.text.endswith("'s")


# ---- what is next


def _tell_next(
    line: Line, tokens: Sequence[Token], deeds: Sequence[Deed], plans: Sequence[Deed], vocabulary: Vocabulary
) -> None:
    action, place = None, -1
    if plans:
        last = _deciding(plans, tokens, line)
        action, place = (
            (_promised(last, tokens, line) if last.verb.action is None else last.verb.action),
            plans[-1].first,
        )
        if (last.theirs or _by_subject(last, tokens, line, vocabulary)) and line.disposition != "callback_requested":
            action = "wait"
        channel = last.verb.channel
        if action == "wait" and _is_quoted(last, tokens, vocabulary):
            action, line.disposition, line.outcome = "call", "callback_requested", OF_DISPOSITION["callback_requested"]
        line.next_channel = OF_MEDIUM.get(channel or "") or CHANNEL_OF_ACTION.get(action or "")
        line.spans["next_action"] = (tokens[last.first].starts, tokens[last.last - 1].ends)
    asked = _requested(tokens, vocabulary)
    if asked and asked[1] > place:
        action = asked[0]
        line.next_channel = CHANNEL_OF_ACTION.get(action)
    line.next_action = action or _dated_anyway(line, tokens, deeds, vocabulary) or _to_answer(tokens, vocabulary)


def _deciding(plans: Sequence[Deed], tokens: Sequence[Token], line: Line) -> Deed:
    """The last plan; but of two by us the one whose clause names the day."""
    last = plans[-1]
    if line.due is None or last.theirs or len(plans) < 2:
        return last
    dated = [deed for deed in plans if tokens[deed.first].starts <= line.due.span[0]]
    if not dated or dated[-1] is last:
        return last
    between = tokens[dated[-1].last : last.first]
    parted = any(token.kind in BREAKS and token.starts >= line.due.span[1] for token in between)
    return dated[-1] if parted and dated[-1].verb.action in ("meet", "call") else last


def _by_subject(deed: Deed, tokens: Sequence[Token], line: Line, vocabulary: Vocabulary) -> bool:
    """'Rob will send it', 'Rob's coming': the person named is the one to do it."""
    at = deed.first - 1
    person = line.spans.get("person")
    if person is None or at < 0:
        return False
    led = False
    while at >= 0 and (tokens[at].text in vocabulary.cues.between_aux or tokens[at].text in vocabulary.cues.auxiliary):
        if tokens[at].starts < person[1]:
            break
        led = led or tokens[at].text in vocabulary.cues.auxiliary
        at -= 1
    written = tokens[at]
    return (led or written.text.endswith("'s")) and person[0] <= written.starts < person[1]


def _is_quoted(deed: Deed, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'call me back pls says Rob': what they say, so it is ours to do."""
    ours = any(word in ("me", "us") for word in deed.phrase.split())
    return ours and any(token.text in vocabulary.cues.quoting for token in tokens[deed.last : deed.last + 4])


def _to_answer(tokens: Sequence[Token], vocabulary: Vocabulary) -> str | None:
    """A missed call of theirs is answered by a call, also when the line does not say so."""
    return "call" if _was_missed(tokens, vocabulary) else None


def _was_missed(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    return any(hit.phrase in vocabulary.cues.missed for hit in dispositions(tokens, vocabulary))


ENDED = frozenset({"won", "lost", "unsubscribe", "wrong_number"})


SAME_AGAIN = {
    "call": "call", "email": "email", "text": "message", "chat": "message", "in_person": "meet", "meeting": "meet",
}  # fmt: skip


def _dated_anyway(line: Line, tokens: Sequence[Token], deeds: Sequence[Deed], vocabulary: Vocabulary) -> str | None:
    """A date ahead and a verb no table has: ours is 'other' when the line opens with it, else to be followed up."""
    if line.due is None or line.disposition in ENDED:
        return None
    if line.disposition == "not_interested":
        return "follow_up"
    texts = {token.text for token in tokens}
    if texts & {"he'll", "she'll", "they'll", "expects"} or _they_do(tokens, vocabulary):
        return "wait"
    behind = next((i for i, token in enumerate(tokens) if token.starts >= line.due.span[0]), 0)
    if behind and tokens[behind - 1].text in vocabulary.cues.afresh:
        done = [deed.verb.channel for deed in deeds if deed.tense == "done" and deed.verb.channel]
        medium = done[-1] if done else "call" if line.disposition in BY_PHONE else ""
        if medium in SAME_AGAIN:
            return SAME_AGAIN[medium]
    if behind and _is_theirs(tokens[behind - 1], line):
        return "wait"  # "Will's coming Thursday"
    if behind and tokens[behind - 1].text in vocabulary.cues.onsite:
        return "meet"
    person = line.spans.get("person")
    opens = not deeds and bool(tokens) and tokens[0].kind == "_" and (person is None or person[0] > tokens[0].starts)
    return "other" if opens else "follow_up"


def _they_do(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'he signs in week 23': a verb of the third person, not one that only tells how things are."""
    return any(
        token.text in vocabulary.cues.pronouns
        and after.text.endswith("s")
        and after.text not in vocabulary.cues.states
        and after.kind == "_"
        and len(after.text) > 3
        for token, after in pairwise(tokens)
    )


def _promised(deed: Deed, tokens: Sequence[Token], line: Line) -> str:
    """'Ashok promised an answer' waits for them; 'promised samples' is ours."""
    if deed.first and tokens[deed.first - 1].text in of(line.locale).cues.answers:
        return "wait"
    if deed.phrase == "promised" and _by_them_at(deed.first, tokens, line):
        return "wait"
    return "send"


def _requested(tokens: Sequence[Token], vocabulary: Vocabulary) -> tuple[str, int] | None:
    """What they ask of us: 'wants samples', 'asked for a call'. (action, place) of the last one."""
    texts = [token.text for token in tokens]
    found = None
    for at, text in enumerate(texts):
        pair = f"{text} {texts[at + 1]}" if at + 1 < len(texts) else text
        if at and texts[at - 1] in vocabulary.cues.negating:
            continue
        size = 2 if pair in vocabulary.cues.requests else 1 if text in vocabulary.cues.requests else 0
        if not size:
            continue
        thing = [
            word
            for word in texts[at + size : at + size + 4]
            if word not in ("a", "an", "the", "some", "me", "us", "more", "our", "quick", "new")
        ]
        if (
            not thing
            or (thing[0] == "to" and thing[1:2] != ["talk"])
            or thing[0] in ("to", "off", "out", "no", "nothing")
        ):
            continue
        dated = vocabulary.words.get(thing[0], ("", None))[0] in ("wday", "today", "tomorrow")
        action = (
            "call"
            if thing[0] in vocabulary.cues.talks
            else "meet"
            if dated or vocabulary.cues.meets & set(thing[:2])
            else "email"
            if thing[0] == "email"
            else "send"
        )
        found = (action, at)
    return found


# ---- by which way


def _tell_channel(
    line: Line, deeds: Sequence[Deed], plans: Sequence[Deed], tokens: Sequence[Token], vocabulary: Vocabulary
) -> None:
    """Of what was done, else of what is planned (label guide, capture fields)."""
    done = [deed for deed in deeds if deed.tense == "done" and deed.verb.channel and not _in_name(deed, tokens, line)]
    told = [
        deed
        for deed in deeds
        if deed.verb.channel
        and (
            (deed.tense == "thing" and (deed.verb.tense == "noun" or deed.phrase in vocabulary.cues.media))
            or (deed.verb.tense == "noun" and (deed.verb.action is None or (done and deed not in plans)))
        )
    ]
    medium = next((deed.verb.channel for deed in done), None)
    if medium is None and _by_phone(line, tokens, vocabulary):
        medium = "call"
    if medium is None and line.disposition in ("bounced", "unsubscribe"):
        medium = "email"
    if medium is None and line.disposition == "no_show":
        medium = "meeting"
    if medium is None and "hung" in line.text.lower().split():
        medium = "call"
    if medium is None:
        medium = next((deed.verb.channel for deed in told), None)
    if medium is None:
        later = [deed.verb.channel for deed in plans if deed.verb.channel]
        medium = later[0] if later else None
    if medium is None and line.next_action == "call" and any(deed.verb.channel for deed in deeds):
        medium = "call"
    line.medium = {"talk": "call", "touch": None}.get(medium or "", medium)
    line.channel = OF_MEDIUM.get(medium or "")


def _by_phone(line: Line, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """An outcome only a telephone has; a message is left there, too, unless it is a card or a note."""
    if line.disposition == "message_left":
        return not any(token.text in vocabulary.cues.on_paper for token in tokens)
    return line.disposition in BY_PHONE and line.disposition != "callback_requested"


# ---- quote, matter, doubts


def _tell_quote(line: Line, tokens: Sequence[Token], vocabulary: Vocabulary) -> None:
    places = [i for i, token in enumerate(tokens) if token.text in vocabulary.cues.quoted]
    for i, token in enumerate(tokens):
        if token.kind == "money" and not line.money:
            key = "number" if token.text.startswith("#") else "money"
            setattr(line, key, token.written.lstrip("#"))
            line.spans[key] = (token.starts, token.ends)
        near = any(0 < i - place <= 3 for place in places)
        if (
            near
            and token.kind in ("big", "num", "year", "phone")
            and not line.number
            and i
            and tokens[i - 1].text in (*vocabulary.cues.quoted, "ref", "no", "number", "#", "nr", ".")
        ):
            line.number = token.written
            line.spans["number"] = (token.starts, token.ends)
        if token.text == "valid":
            days = next((t for t in tokens[i + 1 : i + 4] if t.kind == "num"), None)
            if days is not None and isinstance(days.value, int):
                line.valid_days = days.value


def _tell_about(line: Line, tokens: Sequence[Token], taken: Sequence[Place], deeds: Sequence[Deed]) -> None:
    """The words behind 're', 'about', 'regarding', up to a break, a date or the next verb."""
    starts = {deed.first for deed in deeds}
    for i, token in enumerate(tokens):
        if token.text not in ("re", "about", "regarding", "concerning") or i + 1 >= len(tokens):
            continue
        if any(start <= token.starts < end for start, end in taken):
            continue
        last = i + 1
        while (
            last < len(tokens) and tokens[last].kind not in ("stop", "comma", "line") and last not in starts - {i + 1}
        ):
            if any(start <= tokens[last].starts < end for start, end in taken) or tokens[last].text in (
                "then",
                "call",
                "but",
            ):
                break
            last += 1
        if last > i + 1:
            place = (tokens[i + 1].starts, tokens[last - 1].ends)
            line.about, line.spans["about"] = line.text[place[0] : place[1]], place
            return


def _tell_doubts(line: Line, tokens: Sequence[Token], deeds: Sequence[Deed], vocabulary: Vocabulary) -> None:
    if line.due:
        line.spans["due"] = line.due.span
        if not line.due.is_sure:
            line.uncertain.append("date")
    if line.person is None:
        line.uncertain.append("person")
    if line.due is None and (line.next_action or line.fog):
        line.uncertain.append("date")
    covered = [
        *line.spans.values(),
        *((tokens[d.first].starts, tokens[d.last - 1].ends) for d in deeds),
        *(s.span for s in line.promises),
    ]
    left = [
        t.written
        for t in tokens
        if t.written[:1].isalnum()
        and t.text not in vocabulary.cues.small
        and not any(a <= t.starts < b for a, b in covered)
    ]
    line.rest = " ".join(left) + (line.text[2000:] and " " + line.text[2000:])
