"""The next step as one sentence, and the one proposed after an outcome, in parts whose slots can be changed."""

from datetime import date

from followthrough.words.en import numbers, vocabulary
from followthrough.words.en.step_words import StepLike
from followthrough.words.en.table import STEPS, THEN
from followthrough.words.engine import phrases
from followthrough.words.engine.facts import Facts, Step
from followthrough.words.engine.forms import Part, fill, plain

# After so many tries it asks; it never closes by itself (PRODUCT.md F10).
ENOUGH = 5
ASK_AGREED = frozenset({"reached", "met"})


def step(facts: Facts, *, as_step: StepLike | None = None) -> list[Part]:
    """'Call Ingrid' 'today at 10:00' with 'the sample results'. 'You promised.' Or: 'Waiting for Ingrid: …'"""
    row = "waiting" if facts.waiting and as_step is None else "ours"
    return plain(fill(STEPS[row], vocabulary.words(facts, step=as_step)))


def waiting(facts: Facts, *, as_step: StepLike) -> list[Part]:
    """The same for a step that waits: 'Waiting for Ingrid: the lid drawing. Ask again Friday 27 Nov.'"""
    words = vocabulary.words(facts, step=as_step)
    words["waited"] = words.get("waited") or phrases.as_noted(as_step.what)
    return plain(fill(STEPS["waiting"], words))


def then(
    outcome: str,
    *,
    facts: Facts,
    step: StepLike | None = None,
    reopen_on: date | None = None,
    asks: bool = False,
) -> list[Part]:
    """The proposal after an outcome, or after an agreed kind ('not_now'; the others are their step's sentence).

    `facts` as they are once the outcome is logged (`tries` counts it); `asks`: the policy wants a decision.
    """
    words = vocabulary.words(facts, step=step or Step(facts.channel))
    words |= _wake_words(facts, reopen_on)
    if asks:
        words["tries"] = words.get("tries") or numbers.count(max(facts.tries, ENOUGH))
        return plain(fill(THEN["enough"], words))
    row = _row(outcome, step)
    asked = fill(THEN["agreed"], {}) if outcome in ASK_AGREED else []
    if asked and not step:
        return asked
    said = fill(THEN[row] if row else STEPS["ours"], words)
    return plain([*asked, Part(" "), *said] if asked else said)


def _row(outcome: str, step: StepLike | None) -> str:
    """The outcome's own row, unless the proposed step says more than that row can."""
    if outcome == "callback" and step and step.channel not in ("", "call"):
        return ""
    if outcome == "wrong_number" and step and step.channel not in ("", "other"):
        return ""
    if outcome in ("sent", "received") and step and step.what:
        return ""
    return outcome if outcome in THEN else ""


def _wake_words(facts: Facts, reopen_on: date | None) -> dict[str, str]:
    today = facts.day
    return {"in_may": numbers.in_month(reopen_on, today)} if reopen_on and today else {}
