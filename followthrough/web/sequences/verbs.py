"""Start a sequence, leave a stage out, stop it, and answer the question after five tries."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.flows.sequence import decide as decide_flow
from followthrough.flows.sequence.enrol import enrol
from followthrough.flows.sequence.skip_stage import skip_stage
from followthrough.flows.sequence.stop import stop
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.sequences.place import all_plans
from followthrough.web.followup.lookup import followup_or_404
from followthrough.web.followup.outcome.answers import answers_about
from followthrough.web.followup.small_forms import act_fields, date_in, saved, small_form
from followthrough.web.sequences.context import StartPage
from followthrough.web.sequences.question import DecideForm, question_of
from followthrough.web.sequences.sequence_pages import row_of
from followthrough.web.site import redirects
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import choice_in, client_key, fresh_fields, redirect_after, words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.refusal import refusal
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import sequences as say

LONGEST_ABOUT = 500


@members_only
def start(request: MemberRequest, contact_id: int) -> HttpResponse:
    """Pick a sequence for a person, and start it."""
    contact = get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=contact_id)
    here = url("contact", contact.pk)
    if request.method != "POST":
        title = say.start_with(contact.first)
        rows = [row_of(plan, 0) for plan in all_plans(request.member.workspace_id)]
        context = StartPage(page(request, title), title, url("enrol", contact.pk), rows, fresh_fields(), here)
        return show(request, "sequences/start.jinja", context)
    key, about = words_in(request.POST, "sequence", longest=40), words_in(request.POST, "about", longest=LONGEST_ABOUT)
    try:
        act = redirects.act_once(
            request,
            lambda: enrol(
                contact, key, about=about, by=request.member, now=request.now, client_key=client_key(request)
            )[0],
        )
    except Refused as error:
        return refusal(request, error)
    return redirect_after(here, act)


@members_only
@require_POST
def stop_sequence(request: MemberRequest, pk: int) -> HttpResponse:
    row = followup_or_404(request, pk)
    return saved(request, row, lambda: stop(row, **act_fields(request)))


@members_only
@require_POST
def skip(request: MemberRequest, pk: int, key: str) -> HttpResponse:
    row = followup_or_404(request, pk)
    return saved(request, row, lambda: skip_stage(row, key, **act_fields(request)))


@members_only
def decide(request: MemberRequest, pk: int) -> HttpResponse:
    """The form with the four answers after five tries, and the saving of one."""
    row = followup_or_404(request, pk)
    if not decide_flow.is_asked(row, by=request.member):
        raise Http404
    if request.method != "POST":
        framed, form = small_form(request, row, say.what_now(row.contact.first))
        asked = question_of(answers_about(row, member=request.member, now=request.now), form.fields)
        return show(request, "sequences/decide.jinja", DecideForm(framed, form, asked))
    decision = choice_in(request.POST, "decision", decide_flow.DECISIONS)
    because = choice_in(request.POST, "because", say.REASONS, "other")
    return saved(
        request,
        row,
        lambda: decide_flow.decide(row, decision, until=date_in(request), because=because, **act_fields(request)),
    )


urls = [
    path("contacts/<id:contact_id>/sequence", start, name="enrol"),
    path("followups/<id:pk>/sequence/stop", stop_sequence, name="stop_sequence"),
    path("followups/<id:pk>/sequence/skip/<slug:key>", skip, name="skip_stage"),
    path("followups/<id:pk>/decide", decide, name="decide"),
]
