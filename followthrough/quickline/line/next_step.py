"""What a line says comes next: our last plan, what they are to do, what they ask of us, or the bare date."""

from collections.abc import Sequence
from itertools import pairwise

from followthrough.quickline.core.clauses import BREAKS, Deed
from followthrough.quickline.core.phrasebook import Hit
from followthrough.quickline.core.tokens import Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.line import Line
from followthrough.quickline.line.outcome import by_them_at, is_theirs
from followthrough.quickline.line.outcome_spellings import BY_PHONE, CHANNEL_OF_ACTION, OF_DISPOSITION, OF_MEDIUM
from followthrough.quickline.line.requests import requested


def tell_next(
    line: Line,
    tokens: Sequence[Token],
    deeds: Sequence[Deed],
    plans: Sequence[Deed],
    hits: Sequence[Hit[str]],
    vocabulary: Vocabulary,
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
        if action == "call" and last.verb.channel is None:
            action = _way_of_try(deeds) or action
        elif line.disposition == "sent" and _is_answer(last, vocabulary):
            action = "wait"  # 'Mail geschickt, Antwort bis Donnerstag'
        channel = last.verb.channel
        if action == "wait" and _is_quoted(last, tokens, vocabulary):
            action, line.disposition, line.outcome = "call", "callback_requested", OF_DISPOSITION["callback_requested"]
        line.next_channel = OF_MEDIUM.get(channel or "") or CHANNEL_OF_ACTION.get(action or "")
        line.spans["next_action"] = (tokens[last.first].starts, tokens[last.last - 1].ends)
    asked = requested(tokens, vocabulary)
    if asked and asked[1] > place:
        action = asked[0]
        line.next_channel = CHANNEL_OF_ACTION.get(action)
    line.next_action = action or _dated_anyway(line, tokens, deeds, vocabulary) or _to_answer(hits, vocabulary)


def _way_of_try(deeds: Sequence[Deed]) -> str | None:
    """'three mails unanswered, one last try': a try is made by the way that was tried, a call if none was said."""
    ways = {deed.verb.channel for deed in deeds if deed.tense != "plan" and deed.verb.channel}
    return SAME_AGAIN.get(ways.pop() or "") if len(ways) == 1 else None


def _is_answer(deed: Deed, vocabulary: Vocabulary) -> bool:
    """'Antwort bis Donnerstag': the noun stands there alone, so whose it is follows from what was done before."""
    return vocabulary.cues.verb_last and deed.phrase.split()[0] in vocabulary.cues.answers


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


def _to_answer(hits: Sequence[Hit[str]], vocabulary: Vocabulary) -> str | None:
    """A missed call of theirs is answered by a call, also when the line does not say so."""
    return "call" if was_missed(hits, vocabulary) else None


def was_missed(hits: Sequence[Hit[str]], vocabulary: Vocabulary) -> bool:
    return any(hit.phrase in vocabulary.cues.missed for hit in hits)


ENDED = frozenset({"won", "lost", "unsubscribe", "wrong_number"})


SAME_AGAIN = {
    "call": "call", "talk": "call", "email": "email", "text": "message", "chat": "message", "in_person": "meet",
    "meeting": "meet",
}  # fmt: skip


def _dated_anyway(line: Line, tokens: Sequence[Token], deeds: Sequence[Deed], vocabulary: Vocabulary) -> str | None:
    """A date ahead and a verb no table has: ours is 'other' when the line opens with it, else to be followed up."""
    if line.due is None or line.disposition in ENDED:
        return None
    if line.disposition == "not_interested":
        return "follow_up"
    if line.disposition == "meeting_booked":
        return "meet"
    texts = {token.text for token in tokens}
    if texts & {"he'll", "she'll", "they'll", "expects"} or _they_do(tokens, vocabulary):
        return "wait"
    behind = next((i for i, token in enumerate(tokens) if token.starts >= line.due.span[0]), 0)
    while behind and tokens[behind - 1].text in vocabulary.cues.loose - vocabulary.cues.afresh:
        behind -= 1
    after = next((i for i, token in enumerate(tokens) if token.starts >= line.due.span[1]), len(tokens) - 1)
    afresh = {tokens[behind - 1].text if behind else "", tokens[after].text if vocabulary.cues.verb_last else ""}
    if afresh & vocabulary.cues.afresh:
        done = [deed.verb.channel for deed in deeds if deed.tense == "done" and deed.verb.channel]
        medium = done[-1] if done else "call" if line.disposition in BY_PHONE else ""
        if medium in SAME_AGAIN:
            return SAME_AGAIN[medium]
    if behind and is_theirs(tokens[behind - 1], line):
        return "wait"  # "Will's coming Thursday"
    if vocabulary.cues.verb_last and line.disposition in BY_PHONE:
        return "call"  # 'Wolff Mailbox, Do'
    if vocabulary.cues.verb_last and behind and tokens[behind - 1].text in vocabulary.cues.quotes:
        return "send"  # 'Angebot bis Freitag'
    if behind and tokens[behind - 1].text in vocabulary.cues.onsite:
        return "meet"
    named = [line.spans[part][0] for part in ("person", "org") if part in line.spans]
    opens = not deeds and bool(tokens) and tokens[0].kind == "_" and min(named, default=1) > tokens[0].starts
    return "other" if opens else "follow_up"


def _they_do(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """'he signs in week 23': a verb of the third person, not one that only tells how things are."""
    return any(
        token.text in vocabulary.cues.pronouns
        and after.text.endswith(vocabulary.cues.third_person)
        and after.text not in vocabulary.cues.states
        and after.kind == "_"
        and len(after.text) > 3
        for token, after in pairwise(tokens)
    )


def _promised(deed: Deed, tokens: Sequence[Token], line: Line) -> str:
    """'Ashok promised an answer' waits for them; 'promised samples' is ours."""
    if deed.first and tokens[deed.first - 1].text in vocabulary_of(line.locale).cues.answers:
        return "wait"
    if deed.phrase == "promised" and by_them_at(deed.first, tokens, line):
        return "wait"
    return "send"
