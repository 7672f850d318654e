"""The strip of stages on the page of a person in a sequence: those that were, the present one, those to come."""

from collections.abc import Collection
from datetime import date

from followthrough.consent.contact_law import ContactLaw
from followthrough.flows.sequence.preview import StageToCome, after_present_step, dated_stages
from followthrough.followups.cadence import QUESTION, Stage
from followthrough.followups.channels import channel_named
from followthrough.followups.situation import Situation
from followthrough.kit.windows import window_words
from followthrough.sequences.standing import standing_of
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.followup.outcome.answers import Asked, answers_of
from followthrough.web.sequences.context import StageStep, WhatNext
from followthrough.web.site.addresses import url
from followthrough.web.site.forms import fresh_fields
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import sequences as say


def what_next(request: MemberRequest, one: Matter, kinds: Collection[str], law: ContactLaw) -> WhatNext | None:
    """The stages of a follow-up in a sequence, read with its place there; None outside one. No statement."""
    if not one.standing:
        return None
    at, answers = standing_of(one.standing), answers_of(one, kinds, member=request.member, now=request.now, law=law)
    seen = answers.situation(Asked("no_answer"))
    passed = [stage for stage in at.cadence.stages if stage.key in at.passed]
    present = at.cadence.stage_of(at.stage)
    stages = [was(stage, at.skipped.get(stage.key)) for stage in passed]
    stages.append(is_now(one, present, at.stage))
    if at.stage != QUESTION:
        stages += to_come(one, seen, at.passed | {at.stage})
    return WhatNext(
        name=at.name,
        href=url("sequence", at.cadence.key) if at.cadence.key else "",
        stops=say.stops_when(one.first),
        stages=stages,
        stop=url("stop_sequence", one.id),
        decide=url("decide", one.id) if at.stage == QUESTION else "",
        fields=[*fresh_fields(), ("then", url("contact", one.contact_id)), ("seen", one.seen)],
    )


def was(stage: Stage, why: str | None) -> StageStep:
    """A stage that has passed; `why` it was left out, None where it was done."""
    label = channel_named(stage.channel).label
    if why is not None:
        return StageStep("skip", label, "", say.skipped_because(why))
    return StageStep("was", label, "", stage.what)


def is_now(one: Matter, stage: Stage | None, key: str) -> StageStep:
    """The present stage: the follow-up's open step."""
    facts = one.facts
    when = window_words(facts.window, facts.day) if facts.window and facts.day else ""
    label = say.ASK_WHAT_NEXT if key == QUESTION else channel_named(one.channel).label
    skip = url("skip_stage", one.id, key) if stage else ""
    return StageStep("now", label, when, facts.what, skip)


def to_come(one: Matter, seen: Situation, passed: frozenset[str]) -> list[StageStep]:
    """The stages after the present one, as they come when nobody answers, with the question at the end."""
    today = seen.now.date()
    after = after_present_step(seen, one.facts.window) if one.facts.window else seen
    return [coming(one, each, today) for each in dated_stages(after, passed)]


def coming(one: Matter, stage: StageToCome, today: date) -> StageStep:
    """One stage to come; a stage that is left out says why."""
    if stage.window is None:
        return StageStep("skip", channel_named(stage.channel).label, "", say.skipped_because(stage.why))
    when = window_words(stage.window, today)
    if stage.stage == QUESTION:
        return StageStep("next", say.ASK_WHAT_NEXT, when, say.KEEP_GOING_OR)
    skip = url("skip_stage", one.id, stage.stage)
    return StageStep("next", channel_named(stage.channel).label, when, stage.what, skip)
