"""The reason why a contact is on Today: the situation that follows from the facts, and its sentence."""

from followthrough.words.en import vocabulary
from followthrough.words.en.sentence_table import LEAD_INS, REASONS
from followthrough.words.engine import phrases
from followthrough.words.engine.facts import Facts
from followthrough.words.engine.sentence_forms import Part, fill_parts, fill_text, without_marks

BY_PURPOSE = phrases.word_set("met inquiry reply quote after_sale keep_in_touch waiting referral round")
# Characters. A longer reason is not combined with the count of tries.
SHORT_REASON = 60


def situation_of(facts: Facts) -> str:
    """The key in REASONS for these facts: the first situation that holds, promises first."""
    today = facts.day
    theirs = facts.their_promise.due if facts.their_promise else None
    holds = (
        ("promised", facts.promise is not None),
        ("said", facts.last is not None and facts.last.outcome == "callback"),
        ("reply", facts.purpose == "reply" or (facts.last is not None and facts.last.outcome == "received")),
        ("their_promise", theirs is not None and today is not None and theirs.last_day < today),
        ("waiting", facts.waiting is not None),
        ("woken", facts.closed is not None),
        ("quote", facts.purpose == "quote" or facts.quote is not None),
        ("retry", facts.tries > 0 or bool(facts.attempts)),
    )
    return next((name for name, is_so in holds if is_so), _by_purpose(facts))


def reason_for_today(facts: Facts, *, as_situation: str = "") -> str:
    """The reason in one or two sentences: 'You told Ingrid on Thursday you would call with the sample results.'

    `as_situation` is used in place of the situation of the facts.
    """
    words = vocabulary.words_of(facts)
    name = as_situation or situation_of(facts)
    if name == "retry":
        before = fill_text(REASONS[_by_purpose(facts)], words)
        if (
            _by_purpose(facts) in BY_PURPOSE
            and len(before) <= SHORT_REASON
            and "“" not in before
            and "So far" not in before
        ):
            words["before"] = before
    rows = (REASONS.get(name, ()), REASONS[_by_purpose(facts)], REASONS["plain"])
    return next(filter(None, (fill_text(row, words) for row in rows)))


def lead_in(facts: Facts) -> Part | None:
    """'Promised for 10:00.', shown before the reason and marked as ours; None without a promise for a day."""
    parts = without_marks(fill_parts(LEAD_INS["promised"], vocabulary.words_of(facts)))
    return parts[0] if parts else None


def _by_purpose(facts: Facts) -> str:
    if facts.purpose in BY_PURPOSE:
        return facts.purpose
    if facts.first_meeting:
        return "met"
    return "intention" if facts.what else "plain"
