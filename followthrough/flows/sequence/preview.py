"""The stages of a sequence for one person: each with its date, or why it is left out. Nothing is saved."""

from dataclasses import dataclass, replace
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.flows.base.begin_sequence import situation_at_start
from followthrough.followups import sequence_steps
from followthrough.followups.cadence import DAYS_TO_QUESTION, QUESTION
from followthrough.followups.situation import Situation
from followthrough.kit import windows
from followthrough.kit.windows import Window
from followthrough.people.models import Contact
from followthrough.sequences.shipped import SequencePlan
from followthrough.words.en import sequence_words


@dataclass(frozen=True, slots=True)
class StageToCome:
    """A stage: `window` is when it is due if every touch is made on its day, None when it is left out; then `why`."""

    stage: str
    channel: str
    what: str
    window: Window | None
    why: str = ""


def stages_to_come(contact: Contact, plan: SequencePlan, *, by: Member, now: datetime) -> list[StageToCome]:
    """All stages of a sequence for a contact who would begin it now, with the question at the end.

    Raises Refused for a contact who cannot be reached in any way.
    """
    return dated_stages(situation_at_start(contact, plan, by=by, now=now), frozenset())


def dated_stages(seen: Situation, passed: frozenset[str]) -> list[StageToCome]:
    """The stages after those that have passed, counted from `seen.now`, with the question at the end.

    Each call is taken as tried, so that the next one has other hours. What else stands on those days is not asked.
    """
    seen = replace(seen, steps_in=None)
    found, days = [], 0
    for stage, after, why in sequence_steps.stages_ahead(seen, passed):
        days = after
        window = None if why else sequence_steps.day_of_stage(stage, seen, days=days)
        found.append(StageToCome(stage.key, stage.channel, stage.what, window, why))
        if window and stage.is_call:
            seen = replace(seen, tried=(*seen.tried, window.starts))
    asked_on = windows.on_day(seen.business_day(days + DAYS_TO_QUESTION), seen.zone)
    return [*found, StageToCome(QUESTION, "other", sequence_words.QUESTION, asked_on)]


def after_present_step(seen: Situation, present: Window) -> Situation:
    """The situation once the present step is done on its day: what comes after it is counted from there."""
    then = max(seen.now, present.starts)
    return replace(seen, now=then, tried=(*seen.tried, then))
