"""A proposed step within the contact law: on a way the person allows, at a moment that the law allows. Pure.

The law itself stands in a room above (consent); the flow hands it in with the situation.
"""

from dataclasses import replace

from followthrough.followups.cadence import QUESTION
from followthrough.followups.channels import CALL, EMAIL, OTHER, TEXT, channel_named
from followthrough.followups.situation import Law, Proposal, Situation, Step
from followthrough.kit import windows
from followthrough.kit.windows import Window


def within_law(found: Proposal, seen: Situation, *, counted: bool, answers: bool = False) -> Proposal:
    """The proposal as the law allows it, with the reason where that differs.

    `counted`: one proposed touch a day and three a week; False for promises, tries and the days of a sequence.
    The question after five tries is no touch, so its day stays.
    `answers`: it answers a message of theirs, so that nothing they asked us not to do stands in its way. A date that
    was chosen stays.
    """
    if seen.law is None or found.step is None:
        return found
    step, why = (found.step, "") if answers else on_allowed_way(found.step, seen, seen.law)
    is_fixed = seen.asked is not None or found.stage == QUESTION
    if not is_fixed:
        if step.channel != found.step.channel and found.step.window.precision == "interval":
            step = replace(step, window=windows.on_day(step.window.day, step.window.zone))  # the hours were a call's
        window, moved_why = allowed_window(step, seen.law, counted=counted, answers=answers)
        step, why = step if window is step.window else replace(step, window=window), why or moved_why
    return replace(found, step=step, moved_because=why)


def on_allowed_way(step: Step, seen: Situation, law: Law) -> tuple[Step, str]:
    """(the step on its own way, or on another where they asked us not to use it; the reason for another)."""
    why = law.barred(step.channel)
    if not why:
        return step, ""
    others = (law.preferred, CALL, EMAIL, TEXT, OTHER)
    free = [name for name in others if name and channel_named(name).is_possible(seen.kinds) and not law.barred(name)]
    return (replace(step, channel=free[0]), why) if free else (step, why)


def allowed_window(step: Step, law: Law, *, counted: bool, answers: bool = False) -> tuple[Window, str]:
    """(the window of a step as the law allows it, the reason where that is another one)."""
    moved = law.move(step.window, step.channel, counted=counted, answers=answers)
    return moved.window or step.window, moved.why


def preferred_channel(seen: Situation, otherwise: str) -> str:
    """The channel they prefer, where they can be reached on it; else the other one."""
    if seen.law and seen.law.preferred and channel_named(seen.law.preferred).is_possible(seen.kinds):
        return seen.law.preferred
    return otherwise
