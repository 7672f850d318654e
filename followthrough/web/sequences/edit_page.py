"""The page on which a sequence is edited or added: each stage is a sentence, its words are fields.

One form holds all of it. The buttons that add, move and remove a stage send the form and show it again, changed and not
saved; with JavaScript only the list of stages is replaced (the attributes of htmx in the template).
"""

from typing import Any
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.urls import path
from django.utils.text import slugify
from django.views.decorators.http import require_POST

from followthrough.flows.sequence.edit_sequence import edit_sequence, is_key, reset_sequence, retire_sequence
from followthrough.followups.cadence import HOURS
from followthrough.followups.channels import CHANNELS
from followthrough.kit.errors import AlreadyDone, Overtaken, Refused
from followthrough.sequences.beginnings import BEGINNINGS
from followthrough.sequences.models import Sequence
from followthrough.sequences.place import all_plans, plan_named
from followthrough.sequences.shipped import SequencePlan
from followthrough.sequences.stages import LONGEST_KEY, MOST_STAGES, SITUATIONS, WrongStages
from followthrough.web.sequences.context import EditSequencePage, SavedSequence
from followthrough.web.sequences.sequence_pages import stage_lines
from followthrough.web.sequences.stage_fields import SequenceFields, new_stage
from followthrough.web.site import redirects
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, redirect_after, seen_act_id, words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.refusal import saved_first
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import sequences as say


@members_only
def edit(request: MemberRequest, key: str) -> HttpResponse:
    """Change one of the sequences."""
    plan = plan_or_404(request, key)
    return answer(request, plan, SequenceFields.stored(plan))


@members_only
def add(request: MemberRequest) -> HttpResponse:
    """Make a sequence of one's own."""
    return answer(request, None, SequenceFields(stages=[new_stage()]))


@members_only
@require_POST
def reset(request: MemberRequest, key: str) -> HttpResponse:
    """Put a shipped sequence back to how it came."""
    plan_or_404(request, key)
    return redirects.run_act(
        request,
        lambda: reset_sequence(key, by=request.member, now=request.now, client_key=client_key(request)),
        url("sequence", key),
    )


@members_only
@require_POST
def retire(request: MemberRequest, key: str) -> HttpResponse:
    """Retire one of one's own, or use a retired one again."""
    plan = plan_or_404(request, key)
    acting: dict[str, Any] = {"by": request.member, "now": request.now, "client_key": client_key(request)}
    return redirects.run_act(
        request,
        lambda: edit_sequence(key, {}, **acting) if plan.is_retired else retire_sequence(key, **acting),
        url("sequence", key),
    )


def plan_or_404(request: MemberRequest, key: str) -> SequencePlan:
    try:
        return plan_named(key, workspace_id=request.member.workspace_id)
    except Refused as error:
        raise Http404 from error


def answer(request: MemberRequest, plan: SequencePlan | None, form: SequenceFields) -> HttpResponse:
    """Show the form, change its stages, or save it; `plan` is the sequence that is edited, None for a new one."""
    if request.method != "POST":
        return show_form(request, plan, form)
    form = SequenceFields.typed(request.POST)
    if button := words_in(request.POST, "do", longest=2 * LONGEST_KEY):
        return show_form(request, plan, form.after(button))
    key = plan.key if plan else key_of_new(request, form.name)
    try:
        act = edit_sequence(
            key, form.changes(), by=request.member, now=request.now, seen=seen_act_id(request),
            client_key=client_key(request),
        )  # fmt: skip
    except AlreadyDone:
        return redirect_after(url("sequences"), redirects.act_of_first_click(request))
    except Refused as error:
        return show_form(request, plan, form, error)
    return redirect_after(url("sequence", key), act)


def key_of_new(request: MemberRequest, name: str) -> str:
    """A key for a new sequence: its name in small letters, with a tail where that is no key or is taken."""
    key = slugify(name)[: LONGEST_KEY - 9].replace("_", "-").strip("-")
    taken = {plan.key for plan in all_plans(request.member.workspace_id)}
    taken |= set(Sequence.objects.visible_to(request.member).values_list("key", flat=True))
    return key if is_key(key) and key not in taken else "-".join(filter(None, [key, uuid4().hex[:8]]))


def show_form(
    request: MemberRequest, plan: SequencePlan | None, form: SequenceFields, error: Refused | None = None
) -> HttpResponse:
    """The form as it was typed, with what is wrong; what somebody saved in the meantime stands above it."""
    title = say.edit_title(plan.name) if plan else say.NEW_SEQUENCE
    seen, saved = version_seen(request, plan, error), None
    if isinstance(error, Overtaken) and plan:
        error, saved = faster(request, plan, error, seen)
    if isinstance(error, WrongStages):
        form = form.with_errors(error.at)
    context = EditSequencePage(
        page(request, title, body_class="is-edit-seq"),
        title,
        form,
        error,
        saved,
        stages_are_wrong=isinstance(error, WrongStages) and bool(error.at),
        fields=[*fresh_fields(), ("seen", seen)],
        action=url("edit_sequence", plan.key) if plan else url("new_sequence"),
        back=url("sequence", plan.key) if plan else url("sequences"),
        channels=[(row.name, row.label) for row in CHANNELS.values() if row.by_hand],
        hours=[(hours, say.HOURS[hours]) for hours in HOURS],
        words=[(situation, say.SITUATIONS[situation]) for situation in SITUATIONS],
        events=[("", say.NO_EVENT), *((event, say.EVENTS[event]) for event in BEGINNINGS)],
        most=MOST_STAGES,
    )
    return show(request, "sequences/edit.jinja", context, status=409 if error else 200)


def version_seen(request: MemberRequest, plan: SequencePlan | None, error: Refused | None) -> int:
    """The act that the form stands on: the one it was shown with, and the newest after a refusal because of that."""
    seen = seen_act_id(request) if request.method == "POST" else None
    if seen is not None and not isinstance(error, Overtaken):
        return seen
    rows = Sequence.objects.visible_to(request.member).filter(key=plan.key if plan else "")
    return rows.values_list("changed_by_id", flat=True).first() or 0


def faster(request: MemberRequest, plan: SequencePlan, error: Refused, newest: int) -> tuple[Refused, SavedSequence]:
    """The refusal with the name of whoever saved first, and the sequence as it is saved now."""
    first = saved_first(request.member, newest, name=say.quoted(plan.name))
    refused, who = first if first else (error, None)
    return refused, SavedSequence(who, plan.name, plan.says, stage_lines(plan))


urls = [
    path("sequences/new", add, name="new_sequence"),
    path("sequences/<slug:key>/edit", edit, name="edit_sequence"),
    path("sequences/<slug:key>/reset", reset, name="reset_sequence"),
    path("sequences/<slug:key>/retire", retire, name="retire_sequence"),
]
