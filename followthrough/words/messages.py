"""The message shown after an act, beside Undo; and the one for a member whose colleague was faster."""

from datetime import datetime

from followthrough.kit.zones import city_of
from followthrough.words.en import numbers, vocabulary
from followthrough.words.en.outcome_words import COLLEAGUE_DID
from followthrough.words.en.sentence_table import LOGGED, MESSAGES, NOTICES
from followthrough.words.en.step_words import OWN, StepLike
from followthrough.words.engine import phrases
from followthrough.words.engine.facts import Facts, TouchFact
from followthrough.words.engine.sentence_forms import Row, fill_text
from followthrough.words.timeline_lines import touch_line


def message_after(
    verb: str,
    *,
    facts: Facts | None = None,
    step: StepLike | None = None,
    outcome: str = "",
    count: int | None = None,
    to: str = "",
    zone: str = "",
    touched: TouchFact | None = None,
    undone: str = "",
    still_open: Facts | None = None,
) -> str:
    """The message after an act: 'Left Rob a voicemail. Next: call Thursday before 10.'

    `verb` is the act's; 'Saved.' for a verb that the table does not have. `facts` are those after the act, `step` the
    next step that was saved. `count` is the number of people imported, of steps moved, or of further steps agreed in
    the same talk. `to` is the first name of a colleague or of the second contact. `still_open` are the facts of another
    follow-up of the same contact, which stays open.
    """
    words: dict[str, str] = vocabulary.words_of(facts, step=step) if facts else {}
    if facts:
        done = outcome or (facts.last.outcome if facts.last else "")
        words["logged"] = fill_text(LOGGED.get(done, LOGGED["noted"]), words)
        words["next_act"] = words.get("do_bare", "") if step else ""
        words["touch"] = touch_line(touched, facts=facts) if touched else ""
    if verb == "renegotiate" and facts and facts.promise and not facts.promise.first_due:
        words["first_due"] = ""
    words |= {"to": phrases.one_line(to), "undone": phrases.inside_sentence(undone), "zone": city_of(zone)}
    if still_open:
        words["other_step"] = step_with_day(still_open)
    if count is not None:
        words |= {
            "people": numbers.counted_words(count, "contact"),
            "steps": numbers.counted_words(count, "step"),
        }
        words["more"] = numbers.counted_words(count, "more step") if count else ""
    return fill_text(message_row(verb, facts), words) or "Saved."


def message_row(verb: str, facts: Facts | None) -> Row:
    """The forms of the message after an act; a thing without a person has forms of its own."""
    is_own = facts is not None and facts.purpose == OWN
    return MESSAGES.get(f"own_{verb}" if is_own else verb, MESSAGES.get(verb, ()))


def overtaken_message(
    *, facts: Facts, who: str = "", did: str = "", at: datetime | None = None, their_words: str = ""
) -> str:
    """The message when a colleague was faster: 'Tobias reached Ingrid at 9:52. Your words are kept below.'

    `did` is the outcome of the colleague's touch, or the verb of another act.
    """
    today = facts.day
    words = vocabulary.words_of(facts)
    words |= {"who": phrases.one_line(who), "did": COLLEAGUE_DID.get(did, "")}
    words["moment"] = numbers.moment_of(at, today) if at and today else ""
    words["their_words"] = phrases.quoted(their_words)
    return fill_text(NOTICES["conflict"], words)


def step_with_day(facts: Facts) -> str:
    """The open step of a follow-up inside a sentence: 'call Ana Thursday', 'check in with Ana Friday'."""
    words = vocabulary.words_of(facts)
    waits = f"check in with {facts.short_name}" if facts.waiting else ""
    return " ".join(filter(None, (waits or words.get("own_do") or words.get("do_step"), words.get("soon"))))
