"""Find the next step: our last plan, what they will do, what they asked of us, or just the date."""

from collections.abc import Sequence
from itertools import pairwise

from followthrough.quickline.core.clauses import CLAUSE_BREAKS, VerbUse
from followthrough.quickline.core.phrase_matcher import PhraseMatch
from followthrough.quickline.core.tokens import EDGE, Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.outcome import by_them_at, is_theirs
from followthrough.quickline.line.outcome_spellings import BY_PHONE, CHANNEL_OF_ACTION, OF_DISPOSITION, OF_MEDIUM
from followthrough.quickline.line.parsed_line import ParsedLine
from followthrough.quickline.line.requests import find_request


def set_next_step(
    line: ParsedLine,
    tokens: Sequence[Token],
    uses: Sequence[VerbUse],
    plans: Sequence[VerbUse],
    matches: Sequence[PhraseMatch[str]],
    vocabulary: Vocabulary,
) -> None:
    """Set `next_action` and `next_channel`: the deciding plan, unless they ask for something after it."""
    action, place = None, -1
    if plans:
        action, place = _set_plan(line, tokens, uses, plans, vocabulary), plans[-1].first
    asked = find_request(tokens, vocabulary)
    if asked and asked[1] > place:
        action = asked[0]
        line.next_channel = CHANNEL_OF_ACTION.get(action)
    line.next_action = (
        action or _action_of_date(line, tokens, uses, vocabulary) or _answer_to_missed_call(matches, vocabulary)
    )


def _set_plan(
    line: ParsedLine, tokens: Sequence[Token], uses: Sequence[VerbUse], plans: Sequence[VerbUse], vocabulary: Vocabulary
) -> str:
    """Set the channel and the span of the deciding plan, and return its action."""
    plan = _deciding_plan(plans, tokens, line)
    action = _action_of(plan, tokens, line, uses, vocabulary)
    if action == "wait" and _is_quoted(plan, tokens, vocabulary):
        action, line.disposition, line.outcome = "call", "callback_requested", OF_DISPOSITION["callback_requested"]
    line.next_channel = OF_MEDIUM.get(plan.verb.channel or "") or CHANNEL_OF_ACTION.get(action)
    line.spans["next_action"] = (tokens[plan.first].starts, tokens[plan.last - 1].ends)
    return action


def _action_of(
    plan: VerbUse, tokens: Sequence[Token], line: ParsedLine, uses: Sequence[VerbUse], vocabulary: Vocabulary
) -> str:
    """The action of a plan: 'wait' if they will do it."""
    action = plan.verb.action or _promised(plan, tokens, line)
    theirs = plan.theirs or _by_subject(plan, tokens, line, vocabulary)
    if theirs and line.disposition != "callback_requested":
        action = "wait"
    if action == "call" and plan.verb.channel is None:
        return _way_of_try(uses) or action
    if line.disposition == "sent" and _is_answer(plan, vocabulary):
        return "wait"  # 'Mail geschickt, Antwort bis Donnerstag'
    return action


def _way_of_try(uses: Sequence[VerbUse]) -> str | None:
    """The channel of earlier tries: 'three mails unanswered, one last try'. None if there is none or more than one."""
    ways = {use.verb.channel for use in uses if use.tense != "plan" and use.verb.channel}
    return SAME_AGAIN.get(ways.pop() or "") if len(ways) == 1 else None


def _is_answer(use: VerbUse, vocabulary: Vocabulary) -> bool:
    """True for 'Antwort bis Donnerstag': a noun, so the done verb before it decides who will do it."""
    return vocabulary.cues.verb_last and use.phrase.split()[0] in vocabulary.cues.answer_words


def _deciding_plan(plans: Sequence[VerbUse], tokens: Sequence[Token], line: ParsedLine) -> VerbUse:
    """The last plan; but if an earlier call or meeting has the date and a break follows the date, that one."""
    last = plans[-1]
    if line.due is None or last.theirs or len(plans) < 2:
        return last
    start, end = line.due.span
    dated = next((use for use in reversed(plans) if tokens[use.first].starts <= start), last)
    if dated is last or dated.verb.action not in ("meet", "call"):
        return last
    between = tokens[dated.last : last.first]
    return dated if any(token.kind in CLAUSE_BREAKS and token.starts >= end for token in between) else last


def _by_subject(use: VerbUse, tokens: Sequence[Token], line: ParsedLine, vocabulary: Vocabulary) -> bool:
    """True for 'Rob will send it' and 'Rob's coming': the person of the line will do it."""
    person, at = line.spans.get("person"), use.first - 1
    if person is None or at < 0:
        return False
    led = False
    while at >= 0 and tokens[at].starts >= person[1] and _is_auxiliary(tokens[at], vocabulary):
        led = led or tokens[at].text in vocabulary.cues.auxiliaries
        at -= 1
    subject = tokens[at]
    return (led or subject.text.endswith("'s")) and person[0] <= subject.starts < person[1]


def _is_auxiliary(token: Token, vocabulary: Vocabulary) -> bool:
    """True for an auxiliary verb and for small words between it and the verb ('also', 'probably')."""
    return token.text in vocabulary.cues.beside_auxiliaries or token.text in vocabulary.cues.auxiliaries


def _is_quoted(use: VerbUse, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'call me back pls says Rob': their words, so we will do it."""
    ours = any(word in ("me", "us") for word in use.phrase.split())
    return ours and any(token.text in vocabulary.cues.quoting_verbs for token in tokens[use.last : use.last + 4])


def _answer_to_missed_call(matches: Sequence[PhraseMatch[str]], vocabulary: Vocabulary) -> str | None:
    """'call' after a missed call of theirs, even if the line does not say so."""
    return "call" if was_missed(matches, vocabulary) else None


def was_missed(matches: Sequence[PhraseMatch[str]], vocabulary: Vocabulary) -> bool:
    """True if one of the outcomes is a missed call of theirs."""
    return any(match.phrase in vocabulary.cues.missed_call_phrases for match in matches)


ENDED = frozenset({"won", "lost", "unsubscribe", "wrong_number"})


SAME_AGAIN = {
    "call": "call", "talk": "call", "email": "email", "text": "message", "chat": "message", "in_person": "meet",
    "meeting": "meet",
}  # fmt: skip


def _action_of_date(
    line: ParsedLine, tokens: Sequence[Token], uses: Sequence[VerbUse], vocabulary: Vocabulary
) -> str | None:
    """The action of a line with a future date and no plan: from the outcome, or from the words around the date. If
    the line begins with an unknown verb: 'other'; else 'follow_up'."""
    if line.due is None or line.disposition in ENDED:
        return None
    if line.disposition in AFTER:
        return AFTER[line.disposition]
    if any(token.text in EXPECTED for token in tokens) or _they_do(tokens, vocabulary):
        return "wait"
    lead = _lead_of_date(line.due.span[0], tokens, vocabulary)
    return (
        _same_again(line, lead, tokens, uses, vocabulary)
        or _action_of_lead(line, lead, vocabulary)
        or ("other" if _opens_with_verb(line, tokens, uses) else "follow_up")
    )


# outcome -> action on the date if no plan is named
AFTER = {"not_interested": "follow_up", "meeting_booked": "meet"}
EXPECTED = frozenset({"he'll", "she'll", "they'll", "expects"})


def _lead_of_date(start: int, tokens: Sequence[Token], vocabulary: Vocabulary) -> Token:
    """The last word before the date that is not 'on', 'for' or 'at'. EDGE if the date begins the line."""
    small = vocabulary.cues.date_fillers - vocabulary.cues.again_words
    at = next((i for i, token in enumerate(tokens) if token.starts >= start), 0)
    while at and tokens[at - 1].text in small:
        at -= 1
    return tokens[at - 1] if at else EDGE


def _same_again(
    line: ParsedLine, lead: Token, tokens: Sequence[Token], uses: Sequence[VerbUse], vocabulary: Vocabulary
) -> str | None:
    """The action of the last done verb, for 'Ada: no answer, again Friday'; None without such a word."""
    cues = vocabulary.cues
    again = lead.text in cues.again_words or (cues.verb_last and _behind_date(line, tokens).text in cues.again_words)
    if not again:
        return None
    done = [use.verb.channel for use in uses if use.tense == "done" and use.verb.channel]
    return SAME_AGAIN.get(done[-1] if done else "call" if line.disposition in BY_PHONE else "")


def _behind_date(line: ParsedLine, tokens: Sequence[Token]) -> Token:
    """The word after the date, or the last word of the line."""
    end = line.due.span[1] if line.due else 0
    return next((token for token in tokens if token.starts >= end), tokens[-1])


def _action_of_lead(line: ParsedLine, lead: Token, vocabulary: Vocabulary) -> str | None:
    """The action for the word before the date: "Will's coming Thursday", 'Wolff Mailbox, Do', 'Angebot bis Freitag'."""
    cues = vocabulary.cues
    if is_theirs(lead, line):
        return "wait"
    if cues.verb_last and line.disposition in BY_PHONE:
        return "call"
    if cues.verb_last and lead.text in cues.quote_words:
        return "send"
    return "meet" if lead.text in cues.on_site_words else None


def _opens_with_verb(line: ParsedLine, tokens: Sequence[Token], uses: Sequence[VerbUse]) -> bool:
    """True if a plain word that is not a known verb begins the line, before any name."""
    if uses or not tokens or tokens[0].kind != "_":
        return False
    named = [line.spans[part][0] for part in ("person", "org") if part in line.spans]
    return min(named, default=1) > tokens[0].starts


def _they_do(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'he signs in week 23': a verb in the third person that is not just a state ('is', 'says')."""
    return any(
        token.text in vocabulary.cues.pronouns
        and after.text.endswith(vocabulary.cues.third_person)
        and after.text not in vocabulary.cues.state_verbs
        and after.kind == "_"
        and len(after.text) > 3
        for token, after in pairwise(tokens)
    )


def _promised(use: VerbUse, tokens: Sequence[Token], line: ParsedLine) -> str:
    """'wait' for 'Ashok promised an answer', 'send' for 'promised samples'."""
    if use.first and tokens[use.first - 1].text in vocabulary_of(line.locale).cues.answer_words:
        return "wait"
    if use.phrase == "promised" and by_them_at(use.first, tokens, line):
        return "wait"
    return "send"
