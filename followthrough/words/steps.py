"""The next step as one sentence, and the step proposed after an outcome, in parts; parts with a slot can be changed."""

from datetime import date

from followthrough.kit.windows import Window
from followthrough.words.en import numbers, vocabulary
from followthrough.words.en.sentence_table import PROPOSALS, STEPS
from followthrough.words.en.step_words import StepLike
from followthrough.words.engine import phrases
from followthrough.words.engine.facts import Facts, PlannedStep
from followthrough.words.engine.sentence_forms import Part, fill_parts, without_marks

# After so many unanswered tries the product asks whether to go on; it never closes by itself (PRODUCT.md F10).
ENOUGH_TRIES = 5
# Outcomes after which the sentence asks what was agreed.
ASKS_WHAT_WAS_AGREED = frozenset({"reached", "met"})


def next_step_sentence(facts: Facts, *, as_step: StepLike | None = None) -> list[Part]:
    """The next step: 'Call Ingrid', 'today at 10:00', ' with ', 'the sample results'; or 'Waiting on Ingrid: …'.

    `as_step` is used in place of the stored next step.
    """
    row = "waiting" if facts.waiting and as_step is None else "ours"
    return without_marks(fill_parts(STEPS[row], vocabulary.words_of(facts, step=as_step)))


def waiting_sentence(facts: Facts, *, as_step: StepLike) -> list[Part]:
    """A step that waits: 'Waiting on Ingrid: the lid drawing. Check in Friday 27 Nov.'"""
    words = vocabulary.words_of(facts, step=as_step)
    words["waited"] = words.get("waited") or phrases.swap_me_to_you(phrases.after_colon(as_step.what))
    return without_marks(fill_parts(STEPS["waiting"], words))


def proposal_sentence(
    outcome: str,
    *,
    facts: Facts,
    step: StepLike | None = None,
    reopen_on: date | None = None,
    asks: bool = False,
    told: Window | None = None,
) -> list[Part]:
    """The proposal after an outcome, or after the agreed kind 'not_now'; other kinds give the step's own sentence.

    `facts` are those after the outcome is logged, so `tries` counts it. `asks`: the policy asks whether to go on.
    `told` is the time of the call that a voicemail announced, where something is sent before that.
    """
    if step and told:
        return [*next_step_sentence(facts, as_step=step), Part(" "), *call_announced(facts, told)]
    words = vocabulary.words_of(facts, step=step or PlannedStep(facts.channel))
    words |= _reopen_words(facts, reopen_on)
    if asks:
        words["tries"] = words.get("tries") or numbers.number_words(max(facts.tries, ENOUGH_TRIES))
        return without_marks(fill_parts(PROPOSALS["enough"], words))
    row = _row(outcome, step)
    asked = fill_parts(PROPOSALS["agreed"], {}) if outcome in ASKS_WHAT_WAS_AGREED else []
    if asked and not step:
        return asked
    proposal = fill_parts(PROPOSALS[row] if row else STEPS["ours"], words)
    return without_marks([*asked, Part(" "), *proposal] if asked else proposal)


def call_announced(facts: Facts, told: Window) -> list[Part]:
    """The call that a voicemail announced: 'You said you’d call Friday 4 Dec, before 10.'"""
    words = vocabulary.words_of(facts, step=PlannedStep("call", told))
    return without_marks(fill_parts(PROPOSALS["announced"], words))


def _row(outcome: str, step: StepLike | None) -> str:
    """The key in PROPOSALS, or '' when there is none or when the step holds more than that row can say."""
    if outcome == "callback" and step and step.channel not in ("", "call"):
        return ""
    if outcome == "wrong_number" and step and step.channel not in ("", "other"):
        return ""
    if outcome in ("sent", "received") and step and step.what:
        return ""
    return outcome if outcome in PROPOSALS else ""


def _reopen_words(facts: Facts, reopen_on: date | None) -> dict[str, str]:
    today = facts.day
    return {"in_may": numbers.in_month(reopen_on, today)} if reopen_on and today else {}
