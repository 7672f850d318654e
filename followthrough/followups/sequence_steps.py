"""The next step in a sequence: the first later stage that can be done, one more try, or the question. Pure."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from followthrough.followups import outcomes
from followthrough.followups.cadence import (
    AGAIN,
    DAYS_TO_QUESTION,
    GOING_ON,
    QUESTION,
    Stage,
    Try,
    is_enough,
    next_stage,
    plain_stage,
)
from followthrough.followups.channels import first_possible
from followthrough.followups.situation import Proposal, Situation, SkippedStage, Step
from followthrough.followups.step_windows import window_of_stage
from followthrough.followups.within_law import within_law
from followthrough.kit import windows
from followthrough.kit.windows import Window


class StageAhead(NamedTuple):
    """A stage to come: working days from now, and why it is left out, '' where it is not."""

    stage: Stage
    days: int
    why_not: str


def stage_after(outcome: str, seen: Situation) -> Proposal:
    """The next stage of the sequence after a try: the first that can be done, else another try, else the question."""
    passed = passed_after(outcome, seen)
    return _first_stage(seen, passed, Try(seen.now, seen.channel))


def passed_after(outcome: str, seen: Situation) -> frozenset[str]:
    """Keys of the stages that have passed after a try.

    A touch that keeps a promise made for another channel was no stage: the present one is still to come.
    """
    at = seen.enrolled
    assert at is not None
    present = at.cadence.stage_of(at.stage)
    kept = bool(at.owes) and outcomes.outcome_named(outcome).keeps_promise(at.owes, channel=seen.channel)
    was_no_stage = present is not None and kept and at.owes != present.channel
    return at.passed if was_no_stage else at.passed | {at.stage}


def stages_ahead(seen: Situation, passed: frozenset[str]) -> Iterator[StageAhead]:
    """The stages after those that have passed, each with its working days from now and why it is left out.

    The days of a stage that is left out go to the one after it.
    """
    at = seen.enrolled
    assert at is not None
    cadence, days = GOING_ON if GOING_ON.stage_of(at.stage) else at.cadence, 0
    while (stage := next_stage(cadence, passed, at.left_out)) is not None:
        days, passed = days + stage.gap, passed | {stage.key}
        barred = seen.law.barred(stage.channel) if seen.law else ""
        yield StageAhead(stage, days, at.why_not(stage) or barred)


def day_of_stage(stage: Stage, seen: Situation, *, days: int) -> Window:
    """The window of a stage that is `days` working days ahead, within the contact law."""
    window = window_of_stage(stage, seen, days=days)
    return seen.law.move(window, stage.channel, counted=False).window or window if seen.law else window


def first_stage(seen: Situation, *, passed: frozenset[str] = frozenset()) -> Proposal:
    """The first stage after those that have passed which can be done, within the contact law."""
    return within_law(_first_stage(seen, passed), seen, counted=False)


def _first_stage(seen: Situation, passed: frozenset[str], tried: Try | None = None) -> Proposal:
    """The same before the law moves it. `tried` is the try it comes after.

    What the member wrote about the step passes on; what only the present stage was for does not.
    """
    seen = _without_own_what(seen)
    left_out: list[SkippedStage] = []
    for stage, days, why in stages_ahead(seen, passed):
        if not why:
            window = seen.asked or window_of_stage(stage, seen, days=days)
            found = Proposal(Step(stage.channel, stage.what or seen.what, window), stage=stage.key)
            break
        left_out.append(SkippedStage(stage.key, why))
    else:
        found = _stages_used_up(seen, tried)
    gone = passed | {one.key for one in left_out}
    return replace(found, passed=gone, skipped=tuple(left_out))


def _without_own_what(seen: Situation) -> Situation:
    """The situation without what the present stage, and no later one, is for."""
    assert seen.enrolled is not None
    present = seen.enrolled.cadence.stage_of(seen.enrolled.stage)
    return replace(seen, what="") if present and present.what == seen.what else seen


def going_on(seen: Situation) -> Proposal:
    """The first of the further tries after the question was answered with 'go on'."""
    first, passed = GOING_ON.stages[0], frozenset[str]()
    if seen.enrolled:
        passed = seen.enrolled.passed | {seen.enrolled.stage}
    channel = first.channel if seen.can_be_called else first_possible(seen.kinds)
    found = Proposal(Step(channel, seen.what, window_of_stage(first, seen)), stage=first.key, passed=passed)
    return within_law(found, seen, counted=False)


def _stages_used_up(seen: Situation, tried: Try | None) -> Proposal:
    """The question whether to go on, dated; before there were enough tries, one more try."""
    assert seen.enrolled is not None
    tries = (*seen.enrolled.tries, tried) if tried else seen.enrolled.tries
    channel = first_possible(seen.kinds)
    if is_enough(tries, has_phone=seen.can_be_called):
        day = windows.on_day(seen.business_day(DAYS_TO_QUESTION), seen.zone)
        return Proposal(Step(channel, seen.what, seen.asked or day), stage=QUESTION, asks=True)
    window = window_of_stage(plain_stage(max(len(tries) - 1, 0)), seen)
    return Proposal(Step(channel, seen.what, seen.asked or window), stage=AGAIN)


def as_told_in_voicemail(after: Proposal, seen: Situation, passed: frozenset[str]) -> Proposal:
    """The proposal as a voicemail tells it: with the date of the next call, where something is sent before that."""
    ahead = (one for one in stages_ahead(seen, passed) if not one.why_not)
    first = next(ahead, None)
    later = None if first is None or first.stage.is_call else next((one for one in ahead if one.stage.is_call), None)
    if first is None or later is None:
        return replace(after, promised=True)
    call, days = later.stage, later.days
    sent_by, told = day_of_stage(first.stage, seen, days=first.days), day_of_stage(call, seen, days=days)
    while told.utc()[1] <= sent_by.utc()[1]:  # what goes out today goes out on Monday when today is over
        days += 1
        told = day_of_stage(call, seen, days=days)
    return replace(after, promised=True, told=told, told_channel=call.channel)


def beside_stages(step: Step, seen: Situation) -> Proposal:
    """A step that no stage has, after a stage that is over: the stages go on after it."""
    at = seen.enrolled
    return Proposal(step, stage=AGAIN, passed=at.passed | {at.stage}) if at else Proposal(step)
