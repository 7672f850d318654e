"""The sequences of a workspace, and the page of one: its stages, who is in it, and what came of it."""

from django.http import Http404, HttpResponse
from django.urls import path

from followthrough.accounts.models import Member
from followthrough.followups.cadence import Stage
from followthrough.kit.errors import Refused
from followthrough.sequences.models import Enrolment
from followthrough.sequences.place import all_plans, plan_named
from followthrough.sequences.shipped import SHIPPED, SequencePlan
from followthrough.web.sequences.context import Count, SequenceList, SequencePage, SequenceRow, StageLine
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import fresh_fields
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers, sequence_words
from followthrough.words.en.web import sequences as say


@members_only
def sequence_list(request: MemberRequest) -> HttpResponse:
    people = Enrolment.objects.visible_to(request.member).running().counts_by("sequence_key")
    rows = [row_of(plan, people.get(plan.key, 0)) for plan in all_plans(request.member.workspace_id)]
    return show(request, "sequences/sequences.jinja", SequenceList(page(request, say.SEQUENCES), rows))


def row_of(plan: SequencePlan, people: int) -> SequenceRow:
    in_it = say.in_it(numbers.counted_figure(people, "person", "people")) if people else ""
    return SequenceRow(plan.key, url("sequence", plan.key), plan.name, plan.says, in_it)


@members_only
def sequence(request: MemberRequest, key: str) -> HttpResponse:
    try:
        plan = plan_named(key, workspace_id=request.member.workspace_id)
    except Refused as error:
        raise Http404 from error
    days = days_of(plan)
    now, ended = counts_now(request.member, key, days), counts_ended(request.member, key)
    context = SequencePage(
        page(request, plan.name),
        plan.name,
        plan.says,
        stages=stage_lines(plan),
        question=say.QUESTION,
        rules=[begins_words(plan), *say.RULES],
        now=now,
        now_words=numbers.counted_figure(sum(one.count for one in now), "person", "people"),
        ended=ended,
        ended_words=numbers.counted_figure(sum(one.count for one in ended), "person", "people"),
        edit=url("edit_sequence", key),
        reset=url("reset_sequence", key) if key in SHIPPED and plan != SHIPPED[key] else "",
        retire="" if plan.is_shipped else url("retire_sequence", key),
        is_retired=plan.is_retired,
        fields=fresh_fields(),
    )
    return show(request, "sequences/sequence.jinja", context)


def begins_words(plan: SequencePlan) -> str:
    event = say.EVENTS.get(plan.begins_on) if plan.is_on else None
    return say.begins_when(event) if event else say.BY_HAND


def days_of(plan: SequencePlan) -> dict[str, int]:
    """{key of a stage: its working day, counted from the start}."""
    return dict(zip((stage.key for stage in plan.cadence.stages), plan.cadence.days(), strict=True))


def stage_lines(plan: SequencePlan) -> list[StageLine]:
    days = days_of(plan)
    return [StageLine(sequence_words.day_label(days[stage.key]), sentence_of(stage)) for stage in plan.cadence.stages]


def sentence_of(stage: Stage) -> str:
    return sequence_words.stage_sentence(stage.channel, stage.what, stage.hours)


def counts_now(member: Member, key: str, days: dict[str, int]) -> list[Count]:
    """The number of people at each stage, in the order of the stages; those at a stage of no sequence come last."""
    found = Enrolment.objects.visible_to(member).running().filter(sequence_key=key).counts_by("stage")
    order = [*(stage for stage in days if stage in found), *(stage for stage in found if stage not in days)]
    return [Count(say.is_next(next_label(stage, days)), found[stage]) for stage in order]


def next_label(stage: str, days: dict[str, int]) -> str:
    return sequence_words.day_label(days[stage]) if stage in days else say.OTHER_STAGES.get(stage, say.MORE_TRIES)


def counts_ended(member: Member, key: str) -> list[Count]:
    """The number of people for each cause of a stop."""
    stopped = Enrolment.objects.visible_to(member).filter(sequence_key=key, stopped_at__isnull=False)
    found = stopped.counts_by("stopped_because")
    return [Count(words, found[because]) for because, words in say.ENDED.items() if because in found]


urls = [
    path("sequences", sequence_list, name="sequences"),
    path("sequences/<slug:key>", sequence, name="sequence"),
]
