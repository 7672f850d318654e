"""The panel of an outcome key: fetched by a script when the key is pressed, a page of its own without script."""

from dataclasses import replace
from uuid import uuid4

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import path

from followthrough.followups.channels import CHANNELS
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import OUTCOMES, TALKED, outcome_named
from followthrough.followups.policy import PROPOSAL_FOR_AGREED
from followthrough.web.followup.context import AgreedPart, AnswerPart, ChoicesPage, ChoicesPart, PanelPage, PanelPart
from followthrough.web.followup.lookup import followup_or_404
from followthrough.web.followup.outcome.answers import Asked, answers_about, split
from followthrough.web.followup.outcome.panel_parts import Panels
from followthrough.web.followup.outcome.step_choices import LONGEST_DATE
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import HiddenField
from followthrough.web.site.forms import choice_in, id_in, last_words_in, next_page, words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.outcome_words import HEADINGS
from followthrough.words.en.web import followup as say

# Of a line after Reached, so many characters are read while it is written.
LONGEST_LINE = 2000


@members_only
def chosen_outcome(request: MemberRequest, pk: int) -> HttpResponse:
    """The keys' form without script, ?outcome=voicemail: on to the panel of that key."""
    followup_or_404(request, pk, offered=True)
    outcome = choice_in(request.GET, "outcome", OUTCOMES)
    if not outcome:
        return HttpResponseRedirect(url("followup", pk))
    return HttpResponseRedirect(url("outcome_panel", pk, outcome, **onward(request), **seen_on_page(request)))


@members_only
def outcome_panel(request: MemberRequest, pk: int, value: str) -> HttpResponse:
    """The sentence that an answer would save, its words to change, and the button that saves it."""
    if value not in OUTCOMES:
        raise Http404
    followup = followup_or_404(request, pk, offered=True)
    panels = panels_of(request, followup)
    if request.htmx:
        return show(request, "followup/_panel.jinja", PanelPart(panels.panel(value)))
    matter = panels.answers.matter
    title = f"{matter.facts.name}: {outcome_named(value).label_on(matter.channel)}"
    context = PanelPage(
        page(request, title),
        title,
        action=url("log", pk),
        panel=panels.panel(value),
        fields=[("outcome", value), *form_fields(request, followup)],
        back=next_page(request, url("contact", followup.contact_id)),
        wanted=say.WHAT_THEY_WANTED if outcome_named(value).side == "them" else "",
    )
    return show(request, "followup/panel.jinja", context)


@members_only
def outcome_sentence(request: MemberRequest, pk: int, value: str) -> HttpResponse:
    """The sentence of an answer again, for the words that were typed or picked."""
    refuse_unknown(value)
    panels = panels_of(request, followup_or_404(request, pk, offered=True))
    asked = Asked(
        value,
        next_words=last_words_in(request.GET, f"next-{value}", longest=LONGEST_DATE),
        channel=last_words_in(request.GET, f"channel-{value}", longest=LONGEST_DATE),
    )
    return show(request, "followup/_answer.jinja", AnswerPart(panels.answer_or_before(asked)))


@members_only
def outcome_choices(request: MemberRequest, pk: int, value: str, word: str) -> HttpResponse:
    """The choices at a word of an answer; without script a page that saves the answer with the one chosen."""
    refuse_unknown(value)
    followup = followup_or_404(request, pk, offered=True)
    panels = panels_of(request, followup)
    pop = panels.choices(value, word)
    if pop is None:
        raise Http404
    if request.htmx:
        return show(request, "followup/_choices.jinja", ChoicesPart(pop))
    outcome, kind = split(value)
    title = say.heading_then(heading=HEADINGS.get(outcome, HEADINGS["noted"]), question=pop.title)
    context = ChoicesPage(
        page(request, title),
        title,
        action=url("log", pk),
        answer=panels.answer(Asked(value)),
        pop=pop,
        fields=[("outcome", outcome), ("agreed", kind), *form_fields(request, followup)],
        back=next_page(request, url("contact", followup.contact_id)),
    )
    return show(request, "followup/choices.jinja", context)


@members_only
def agreed_line(request: MemberRequest, pk: int, value: str) -> HttpResponse:
    """The line after Reached, as it will be saved."""
    if value not in TALKED:
        raise Http404
    panels = panels_of(request, followup_or_404(request, pk, offered=True))
    words = words_in(request.GET, "words", longest=LONGEST_LINE)
    kind = choice_in(request.GET, "agreed", PROPOSAL_FOR_AGREED)
    return show(request, "followup/_agreed.jinja", AgreedPart(panels.agreed_line(value, words, kind)))


def refuse_unknown(value: str) -> None:
    """Raises Http404 for a value that no answer has."""
    if value not in PROPOSAL_FOR_AGREED and value not in OUTCOMES:
        raise Http404


def panels_of(request: MemberRequest, followup: FollowUp) -> Panels:
    answers = answers_about(followup, member=request.member, now=request.now)
    if channel := happened_on(request):
        answers.matter = replace(answers.matter, facts=replace(answers.matter.facts, channel=channel))
    return Panels(answers, onward(request))


def onward(request: MemberRequest) -> dict[str, object]:
    """The query of the asking page: the page to go on with, the person who comes next, the minutes the member has, and
    the channel on which it happened if it is not the planned one."""
    named = {name: words_in(request.GET, name) for name in ("then", "next", "minutes")}
    named["channel"] = happened_on(request)
    return {name: value for name, value in named.items() if value}


def happened_on(request: MemberRequest) -> str:
    """The channel that the asking page names, '' for the planned one."""
    return choice_in(request.GET, "channel", CHANNELS)


def seen_on_page(request: MemberRequest) -> dict[str, object]:
    seen = id_in(request.GET, "seen")
    return {"seen": seen} if seen is not None else {}


def form_fields(request: MemberRequest, followup: FollowUp) -> list[HiddenField]:
    """Hidden fields of a page that saves an answer. `seen` is the act that the asking page stood on."""
    seen = id_in(request.GET, "seen")
    return [
        ("seen", followup.changed_by_id if seen is None else seen),
        *(onward(request) | {"then": next_page(request, url("contact", followup.contact_id))}).items(),
        ("client_key", uuid4().hex),
    ]


urls = [
    path("followups/<step:pk>/outcomes", chosen_outcome, name="outcomes"),
    path("followups/<step:pk>/outcomes/<slug:value>", outcome_panel, name="outcome_panel"),
    path("followups/<step:pk>/outcomes/<slug:value>/sentence", outcome_sentence, name="outcome_sentence"),
    path("followups/<step:pk>/outcomes/<slug:value>/agreed", agreed_line, name="agreed_line"),
    path("followups/<step:pk>/outcomes/<slug:value>/change/<slug:word>", outcome_choices, name="outcome_choices"),
]
