"""The templates: one is shown with its text, filled at its fullest and at its shortest; saved, or reset."""

from datetime import timedelta
from typing import Any

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.flows.account.edit_template import refuse_unknown, refuse_wrong, reset_template, set_template
from followthrough.kit import windows
from followthrough.kit.errors import AlreadyDone, Overtaken, Refused
from followthrough.message_templates.own_texts import own_texts, stored_template
from followthrough.web.followup.scripts import paragraphs
from followthrough.web.message_templates.context import (
    FactChip,
    FilledTemplate,
    MediumTab,
    Proofs,
    ProofsPart,
    SituationLink,
    TemplatePage,
)
from followthrough.web.site import redirects
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, redirect_after, seen_act_id
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.template_names import ALWAYS_KNOWN, FACT_NAMES, MEDIUM_NAMES, SITUATION_NAMES
from followthrough.words.en.web import templates as say
from followthrough.words.engine.facts import Facts
from followthrough.words.engine.sentence_forms import text_of
from followthrough.words.own_text import FACT, LONGEST_TEXT, MOST_SECONDS, fill_own, seconds_of
from followthrough.words.sample_facts import FULLEST, SHORTEST, fullest_facts, shortest_facts
from followthrough.words.scripts import (
    MEDIA,
    SPOKEN,
    Medium,
    OwnTexts,
    editable_text,
    names_date,
    rows_of,
    words_to_say,
)


@members_only
def templates(request: MemberRequest) -> HttpResponse:
    """The first situation."""
    return HttpResponseRedirect(url("template", next(iter(SITUATION_NAMES)), MEDIA[0]))


@members_only
def template(request: MemberRequest, situation: str, medium: str) -> HttpResponse:
    """Show one, or save it as it was typed."""
    kind = medium_or_404(situation, medium)
    if request.method != "POST":
        return show_template(request, situation, kind)
    typed = request.POST.get("text", "")
    try:
        act = set_template(
            situation, medium, typed, by=request.member, now=request.now, seen=seen_act_id(request),
            client_key=client_key(request),
        )  # fmt: skip
    except AlreadyDone:
        return redirect_after(url("template", situation, medium), redirects.act_of_first_click(request))
    except Refused as error:
        return show_template(request, situation, kind, typed=typed, refused=error)
    return redirect_after(url("template", situation, medium), act)


@members_only
@require_POST
def reset(request: MemberRequest, situation: str, medium: str) -> HttpResponse:
    medium_or_404(situation, medium)
    acting: dict[str, Any] = {"by": request.member, "now": request.now, "client_key": client_key(request)}
    return redirects.run_act(
        request, lambda: reset_template(situation, medium, **acting), url("template", situation, medium)
    )


@members_only
@require_POST
def preview(request: MemberRequest, situation: str, medium: str) -> HttpResponse:
    """The two proofs again, while the text is typed. Nothing is saved."""
    kind = medium_or_404(situation, medium)
    typed = request.POST.get("text", "")[: LONGEST_TEXT + 1]
    return show(request, "message_templates/_proofs.jinja", ProofsPart(proofs_of(request, situation, kind, typed)))


def medium_or_404(situation: str, medium: str) -> Medium:
    try:
        refuse_unknown(situation, medium)
    except Refused as error:
        raise Http404 from error
    return next(name for name in MEDIA if name == medium)


def show_template(
    request: MemberRequest, situation: str, medium: Medium, *, typed: str | None = None, refused: Refused | None = None
) -> HttpResponse:
    """The page; after a refusal with the text as it was typed."""
    row, own = stored_template(request.member, situation, medium), own_texts(request.member)
    saved = row.text if row else editable_text(situation, medium)
    text = saved if typed is None else typed
    overtaken = isinstance(refused, Overtaken)
    seen = seen_act_id(request) if refused and not overtaken else None
    title = SITUATION_NAMES[situation]
    context = TemplatePage(
        page(request, f"{say.TEMPLATES}: {title}"),
        title,
        situations=[situation_link(name, own, medium, is_current=name == situation) for name in SITUATION_NAMES],
        media=[tab(situation, name, own, is_current=name == medium) for name in MEDIA if situation in rows_of(name)],
        medium=MEDIUM_NAMES[medium],
        text=text,
        chips=[FactChip(f"{{{name}}}", fact.label, name not in ALWAYS_KNOWN) for name, fact in FACT_NAMES.items()],
        proofs=proofs_of(request, situation, medium, text),
        action=url("template", situation, medium),
        preview=url("preview_template", situation, medium),
        reset=url("reset_template", situation, medium) if row else "",
        fields=[*fresh_fields(), ("seen", (row.changed_by_id if row else 0) if seen is None else seen)],
        refused=refused,
        theirs=saved if overtaken else "",
    )
    return show(request, "message_templates/template.jinja", context, status=409 if refused else 200)


def situation_link(situation: str, own: OwnTexts, medium: Medium, *, is_current: bool) -> SituationLink:
    """The situation in the list; it leads to the same medium where it has words there."""
    media = [name for name in MEDIA if situation in rows_of(name)]
    to = medium if medium in media else media[0]
    edited = sum((situation, name) in own for name in media)
    return SituationLink(SITUATION_NAMES[situation], url("template", situation, to), edited, is_current)


def tab(situation: str, medium: Medium, own: OwnTexts, *, is_current: bool) -> MediumTab:
    note = say.EDITED if (situation, medium) in own else ""
    return MediumTab(MEDIUM_NAMES[medium], url("template", situation, medium), note, is_current)


def proofs_of(request: MemberRequest, situation: str, medium: Medium, text: str) -> Proofs:
    """The text filled for the two made-up people; where it cannot be a template, why."""
    try:
        refuse_wrong(text, medium)
    except Refused as error:
        return Proofs(None, None, [], " ".join(filter(None, (error.why, error.do))))
    member = request.member
    rich = fullest_facts(
        member.local(request.now), zone=member.zone, me=member.first_name, my_org=member.workspace.name,
        my_phone=member.phone,
    )  # fmt: skip
    fullest = filled(text, rich, medium, FULLEST, zone=member.zone)
    shortest = filled(text, shortest_facts(rich), medium, SHORTEST, zone=member.zone)
    return Proofs(fullest[0], shortest[0], hints(situation, medium, text, fullest[1], shortest[1]))


def filled(text: str, facts: Facts, medium: Medium, person: str, *, zone: str) -> tuple[FilledTemplate, str]:
    """(the template filled for the person, its words as plain text)."""
    assert facts.day
    window = windows.on_day(facts.day + timedelta(days=2), zone)
    made = fill_own(text, words_to_say(facts, medium, next=window))
    return FilledTemplate(person, made.subject, paragraphs(made.parts)), text_of(made.parts)


def hints(situation: str, medium: Medium, text: str, fullest: str, shortest: str) -> list[str]:
    """How long it takes, and what a voicemail should have."""
    if medium not in SPOKEN:
        return [say.NO_BLANKS]
    said = [f"{say.NO_BLANKS} {say.length(len(shortest.split()), seconds_of(shortest))}"]
    if names_date(situation, medium) and seconds_of(fullest) > MOST_SECONDS:
        said.append(say.too_long(seconds_of(fullest)))
    if names_date(situation, medium) and "next_date" not in FACT.findall(text):
        said.append(say.NO_DATE)
    return said


urls = [
    path("templates", templates, name="templates"),
    path("templates/<slug:situation>/<slug:medium>", template, name="template"),
    path("templates/<slug:situation>/<slug:medium>/preview", preview, name="preview_template"),
    path("templates/<slug:situation>/<slug:medium>/reset", reset, name="reset_template"),
]
