"""After a call or a message: the sentence that would be saved, and its saving."""

from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.acts.models import Act
from followthrough.flows.touch import log_touch
from followthrough.flows.touch.log_touch import TouchReport
from followthrough.followups.channels import CHANNELS
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import OUTCOMES, REACHED, TALKED, outcome_named
from followthrough.followups.policy import AGREED
from followthrough.kit.errors import AlreadyDone, Overtaken, Refused
from followthrough.people.queries import method_kinds
from followthrough.promises.models import open_ours
from followthrough.web.followup import followup_facts, signed_step
from followthrough.web.followup.outcome_buttons import words_and_channel
from followthrough.web.followup.proposals import Offers
from followthrough.web.site import redirects
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, done
from followthrough.web.site.layout import show
from followthrough.web.site.refusal import refusal
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.outcome_words import HEADINGS


def followup_of(request: MemberRequest, pk: int) -> FollowUp:
    """The follow-up, if the member may see it, with `is_promised`; 404 else."""
    rows = FollowUp.objects.visible_to(request.member).select_related("contact__organization", "owner")
    rows = rows.annotate(is_promised=open_ours())
    return get_object_or_404(rows, pk=pk, contact__deleted_at=None)


def offers_of(request: MemberRequest, followup: FollowUp) -> Offers:
    known = followup_facts.read(followup, member=request.member, now=request.now)
    kinds = method_kinds([followup.contact_id])[followup.contact_id]
    offers = Offers(known, kinds=kinds, member=request.member, now=request.now)
    offers.room.reads = 3  # a date may be typed that lies beyond the weeks a page reads
    return offers


def seen_of(post: QueryDict) -> int | None:
    """The act the reader's page stood on. Raises Refused for something that is no act."""
    seen = post.get("seen", "")
    if seen and not (seen.isdecimal() and len(seen) < 19):
        raise signed_step.bent()
    return int(seen) if seen else None


# What would be saved.


@members_only
def offer(request: MemberRequest, pk: int, value: str) -> HttpResponse:
    """The sentence of one answer again, for the words typed or picked."""
    offers = offers_of(request, followup_of(request, pk))
    name = value if value in AGREED or value in OUTCOMES else REACHED
    said = last(request.GET, f"next-{name}")
    key = offers.key(name, next_words=said, channel=last(request.GET, f"channel-{name}"))
    if key.get("wrong") and "proposal" not in key and not outcome_named(name).needs_date:
        key = offers.key(name) | {"wrong": key["wrong"]}
    return show(request, "followup/_offer.jinja", {"key": key})


@members_only
def agreed(request: MemberRequest, pk: int) -> HttpResponse:
    """The line after Reached, as it will be saved."""
    offers = offers_of(request, followup_of(request, pk))
    kind = request.GET.get("agreed", "")
    read = offers.line(request.GET.get("words", "")[:2000], kind if kind in AGREED else "")
    return show(request, "followup/_agreed.jinja", {"read": read})


# Saving it.


@members_only
@require_POST
def log(request: MemberRequest, pk: int) -> HttpResponse:
    followup = followup_of(request, pk)
    try:
        told = told_of(request, followup)
        act: Act | None = log_touch.log_touch(
            followup,
            told,
            by=request.member,
            now=request.now,
            seen=seen_of(request.POST),
            client_key=client_key(request),
        )
    except AlreadyDone:
        act = done_before(request)
    except Overtaken as error:
        return refusal(request, error, followup=followup, offer=as_it_is_now(request, pk))
    except Refused as error:
        return refusal(request, error, followup=followup)
    return done(redirects.on(request, "/"), act)


def as_it_is_now(request: MemberRequest, pk: int) -> dict[str, Any] | None:
    """What the same answer would save now that somebody was faster; nothing for a line with words of its own."""
    row = FollowUp.objects.visible_to(request.member).select_related("contact__organization", "owner")
    followup = row.filter(pk=pk, contact__deleted_at=None).first()
    outcome, value = answer_of(request.POST)
    if followup is None or not followup.is_open or request.POST.get("words", "").strip():
        return None
    way = last(request.POST, f"channel-{value}")
    offers = offers_of(request, followup)
    return offers.key(value, HEADINGS.get(outcome, ""), next_words=said_of(request.POST, value), channel=way)


def done_before(request: MemberRequest) -> Act | None:
    """The act of a second click: it was saved by the first."""
    return Act.objects.visible_to(request.member).filter(client_key=client_key(request)).first()


def told_of(request: MemberRequest, followup: FollowUp) -> TouchReport:
    """What the form says: the answer, the words, and the step as it was shown, or anew for words shown nowhere."""
    post = request.POST
    outcome, value = answer_of(post)
    told: dict[str, Any] = {
        "outcome": outcome,
        "channel": channel_given(post),
        "words": post.get("notes", ""),
        "agreed": post.get("words", "") if outcome in TALKED else "",
        "kind": post.get("agreed", "") if outcome in TALKED else "",
    }
    if told["agreed"].strip():
        return as_read(TouchReport(**told), post, followup)
    said, way = said_of(post, value), last(post, f"channel-{value}")
    proposal = post.get(f"proposal-{value}", "")
    if proposal and post.get(f"read-{value}", "") == words_and_channel(said, way):
        return TouchReport(**told, step=signed_step.read(proposal, followup.pk), wanted=bool(said or way))
    return anew(TouchReport(**told, next_words=said), way, request, followup)


def answer_of(post: QueryDict) -> tuple[str, str]:
    """(outcome, the name its fields carry). 'Busy' is a tap under No answer."""
    outcome = post.get("outcome", "")
    picked = post.get(f"pick-{outcome}", "")
    if outcome_named(picked).instead_of:
        return picked, picked
    kind = post.get("agreed", "")
    if not outcome:
        raise Refused("Nothing was chosen.", do="Choose how it went: one key, 1 to 5.")
    return outcome, (kind if outcome in TALKED and kind else outcome)


def channel_given(post: QueryDict) -> str:
    """The channel the form names, '' when the outcome decides. Raises Refused for one that has no row."""
    given = post.get("channel", "")
    if given and given not in CHANNELS:
        raise Refused(f"“{given}” is no way to reach somebody.")
    return given


def said_of(post: QueryDict, value: str) -> str:
    return post.get(f"pick-{value}", "").strip() or last(post, f"next-{value}")


def last(fields: QueryDict, name: str) -> str:
    """The last that is not empty is meant: a picked day, then what was typed over it."""
    return next((value.strip() for value in reversed(fields.getlist(name)) if value.strip()), "")[:200]


def as_read(told: TouchReport, post: QueryDict, followup: FollowUp) -> TouchReport:
    """The steps shown under the line, when they were made for these very words."""
    shown = post.get("read-words", "") == told.agreed.strip() and post.get("read-kind", "") == told.kind
    found = signed_step.read_all(post.getlist("read-step")[:20], followup.pk) if shown else ()
    if not found:
        return told
    return TouchReport(told.outcome, told.channel, told.words, told.agreed, told.kind, step=found[0], further=found[1:])


def anew(told: TouchReport, way: str, request: MemberRequest, followup: FollowUp) -> TouchReport:
    """Without script nothing was shown for these words: the same plan is made now, on the way that was chosen."""
    if not way:
        return told
    value = told.kind or told.outcome
    found = offers_of(request, followup).plan(value, next_words=told.next_words, channel=way).main
    if found.step is None:
        return told
    return TouchReport(told.outcome, told.channel, told.words, kind=told.kind, step=found.step, wanted=True)


def contact_page(pk: int) -> str:
    return f"/contacts/{pk}"


urls = [
    path("followups/<int:pk>/log", log, name="log"),
    path("followups/<int:pk>/offer/<slug:value>", offer, name="offer"),
    path("followups/<int:pk>/agreed", agreed, name="agreed"),
]
