"""The reason why a contact is on Today: the situation that follows from the facts, and its sentence."""

from followthrough.kit import text
from followthrough.words.en import vocabulary
from followthrough.words.en.sentence_table import FOR_WHAT, LEAD_INS, OWN_NOTE, REASONS
from followthrough.words.engine import phrases
from followthrough.words.engine.facts import Facts
from followthrough.words.engine.sentence_forms import Part, fill_parts, fill_text, without_marks

BY_PURPOSE = phrases.word_set("met meant inquiry reply quote after_sale keep_in_touch waiting referral round")
# Characters. A longer reason is not combined with the count of tries.
SHORT_REASON = 60
# Situations whose sentence names the thing itself.
SAYS_WHAT_IT_IS_ABOUT = frozenset({"promised", "covered", "waiting", "their_promise", "quote"})
# A note is shown when it has so many words, of so many letters, that the sentence before it has not.
MORE_WORDS, LONG_WORD = 2, 4


def situation_of(facts: Facts) -> str:
    """The key in REASONS for these facts: the first situation that holds, promises first."""
    today = facts.day
    theirs = facts.their_promise.due if facts.their_promise else None
    holds = (
        ("meant", facts.purpose == "meant"),
        ("covered" if facts.promised_by else "promised", facts.promise is not None and not comes_before_promise(facts)),
        ("said", facts.last is not None and facts.last.outcome == "callback"),
        ("reply", facts.purpose == "reply" or (facts.last is not None and facts.last.outcome == "received")),
        ("their_promise", theirs is not None and today is not None and theirs.last_day < today),
        ("waiting", facts.waiting is not None),
        ("woken", facts.closed is not None),
        ("quote", facts.purpose == "quote" or facts.quote is not None),
        ("retry", facts.tries > 0 or bool(facts.attempts)),
    )
    return next((name for name, is_so in holds if is_so), _by_purpose(facts))


def comes_before_promise(facts: Facts) -> bool:
    """True for a step that is no part of what we promised and due before it: an answer to their message, an email of a
    sequence before the call that a voicemail announced."""
    promise = facts.promise
    if promise is None or promise.due is None or facts.window is None or facts.window.ends >= promise.due.ends:
        return False
    answers = facts.last is not None and facts.last.outcome == "received" and facts.what != promise.what
    return answers or (bool(promise.channel) and promise.channel != facts.channel)


def reason_for_today(facts: Facts, *, as_situation: str = "") -> str:
    """The purpose of the step, then why it is due: 'Call Ingrid about the lids. Ingrid called on Thursday.'

    A promise and a quote say what they are about themselves. `as_situation` is used in place of the situation of the
    facts.
    """
    words = vocabulary.words_of(facts)
    name = as_situation or situation_of(facts)
    purpose = "" if name in SAYS_WHAT_IT_IS_ABOUT else purpose_of_step(facts)
    if not purpose:
        return reason_alone(facts, words, name)
    if name in ("intention", "plain", "catch_up"):
        return joined(purpose, own_note(facts, besides=purpose))
    if name == "retry":
        words["before"] = purpose
        return fill_text(REASONS["retry"], words) or purpose
    words.update(dict.fromkeys(("about_do", "about_thing", "about_quote"), ""))
    return joined(purpose, reason_alone(facts, words, name))


def reason_alone(facts: Facts, words: vocabulary.Words, name: str) -> str:
    """The sentence of one situation; before the tries of 'retry' it says why the contact was called at all."""
    if name == "retry":
        before = fill_text(REASONS[_by_purpose(facts)], words)
        if (
            _by_purpose(facts) in BY_PURPOSE
            and len(before) <= SHORT_REASON
            and "“" not in before
            and "so far" not in before
        ):
            words["before"] = before
    rows = (REASONS.get(name, ()), REASONS[_by_purpose(facts)], REASONS["plain"])
    return next(filter(None, (fill_text(row, words) for row in rows)))


def purpose_of_step(facts: Facts) -> str:
    """'Call Ingrid about the lids.'; '' when neither the step nor its follow-up says what it is about."""
    return fill_text(FOR_WHAT, vocabulary.words_of(facts)) if facts.what or facts.about else ""


def own_note(facts: Facts, *, besides: str) -> str:
    """'Your note, on Tuesday: “…”'; '' without a note, or when it says nothing that `besides` does not say."""
    more = words_in(facts.note) - words_in(besides) - words_in(facts.name) - words_in(said_when(facts))
    return fill_text(OWN_NOTE, vocabulary.words_of(facts)) if len(more) >= MORE_WORDS else ""


def whole_note(facts: Facts, *, beside: str = "") -> str:
    """'Your note, on Tuesday: “…”' with every word of it; '' without a note, or where `beside` shows it already."""
    words = vocabulary.words_of(facts)
    words["note_quote"] = phrases.quoted(facts.note)
    return "" if not facts.note or words["note_quote"] in beside else fill_text(OWN_NOTE, words)


def said_when(facts: Facts) -> str:
    """The words of the step's day and hour, which a note repeats."""
    return " ".join(vocabulary.words_of(facts).get(name) for name in ("when", "soon"))


def words_in(written: str) -> frozenset[str]:
    """The long words of a text: short ones say little."""
    return frozenset(word for word in text.words(written) if len(word) >= LONG_WORD)


def joined(*said: str) -> str:
    return " ".join(part for part in said if part)


def lead_in(facts: Facts) -> Part | None:
    """'Promised for 10:00.', shown before the reason and marked as ours; None without a promise for a day."""
    parts = without_marks(fill_parts(LEAD_INS["promised"], vocabulary.words_of(facts)))
    return parts[0] if parts else None


def _by_purpose(facts: Facts) -> str:
    if facts.purpose == "keep_in_touch" and not facts.keeps_in_touch:
        return "catch_up"
    if facts.purpose in BY_PURPOSE:
        return facts.purpose
    if facts.first_meeting:
        return "met"
    return "intention" if facts.what else "plain"
