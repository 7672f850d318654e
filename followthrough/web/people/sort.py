"""Ten minutes through one's people: one person a page, four keys, and the next one waits in the page already.

Without script each key is a plain form and the answer the next page. With it (static/js/sorting.js) the next person is
shown at once and the form goes its way behind it; this address then answers the further people alone (`X-Cards`).
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from followthrough.acts.models import Act
from followthrough.capture.models import Import
from followthrough.directory import unsorted as sorting
from followthrough.directory.unsorted import Scope, Sitting, Someone
from followthrough.flows.contact import sort_people
from followthrough.followups import intervals as rhythm
from followthrough.kit import windows
from followthrough.kit.contactpoints import spaced
from followthrough.kit.errors import AlreadyDone
from followthrough.people.models import Contact, Tag
from followthrough.web.followup.log_touch import done_before
from followthrough.web.site import labels as saying
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, done, fresh_fields, seen, then
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers
from followthrough.words.en.outcome_words import HEADS

# The key of a term, its name.
TERMS = (("near", "Near"), ("short", "Short"), ("long", "Long"))
AHEAD = 8


@members_only
def sort(request: MemberRequest) -> HttpResponse:
    scope = scope_of(request)
    here = address(scope)
    people = sorting.coming(
        request.member, scope, after=number(request, "after"), first=number(request, "who"), limit=AHEAD
    )
    progress = Progress(request, scope, len(people))
    framed = page(request, "Ten minutes through your people", current="People", body_class="is-focus is-sort")
    undo = framed.undo
    context: dict[str, Any] = {
        "page": replace(framed, undo=None),
        "cards": [card(request, one, scope, place, progress) for place, one in enumerate(people)],
        "undo": replace(undo, then=back_to(request, here, undo.id)) if undo else None,
        "note": progress.note,
        "here": here,
        "again": here if number(request, "after") and progress.left else "",
        "done": progress.done,
    }
    if request.headers.get("X-Cards"):
        return show(request, "people/_sort_cards.jinja", context)
    return show(request, "people/sort.jinja" if people else "people/sort_done.jinja", context)


class Progress:
    """'37 of 800, about 9 minutes left at your pace'. Of everybody today's decisions count, else those of the list."""

    def __init__(self, request: MemberRequest, scope: Scope, shown: int) -> None:
        member, now = request.member, request.now
        self.left = max(shown, sorting.left(member, scope))
        self.sitting = sorting.sitting(member, now=now)
        of_list = bool(scope.brought_by or scope.tag)
        self.done = sorting.decided(member, scope) if of_list else self.sitting.today

    def words(self, place: int) -> str:
        """For the card at this place: those before it will have been decided about."""
        at, left = self.done + place + 1, self.left - place
        if self.left > sorting.COUNTED:
            return f"{at:,}; more than {sorting.COUNTED:,} wait"
        return f"{at:,} of {self.done + self.left:,}{self.minutes(left)}"

    def minutes(self, left: int) -> str:
        if self.sitting.seconds is None:
            return ""
        about = max(1, round(left * self.sitting.seconds / 60))
        return f", about {numbers.figure_of(about, 'minute')} left at your pace"

    @property
    def note(self) -> str:
        """Quietly, when the ten minutes are over."""
        over: Sitting = self.sitting
        return f"Ten minutes are over. {over.here:,} sorted; the rest waits." if over.is_over else ""


def scope_of(request: MemberRequest) -> Scope:
    """Whom the address names: an import's people, a tag's, or everybody. 404 for what is not there."""
    brought, tag = number(request, "import"), number(request, "tag")
    if brought:
        get_object_or_404(Act.objects.visible_to(request.member).filter(verb="import").only("pk"), pk=brought)
        return Scope(brought_by=brought)
    if tag:
        return Scope(tag=get_object_or_404(Tag.objects.visible_to(request.member), pk=tag).pk)
    return Scope()


def number(request: MemberRequest, name: str) -> int:
    typed = request.GET.get(name, "")
    return int(typed) if typed.isdecimal() and len(typed) < 19 else 0


def address(scope: Scope, **more: int) -> str:
    asked = {"import": scope.brought_by, "tag": scope.tag} | more
    named = {name: value for name, value in asked.items() if value}
    return "/sort" + (f"?{urlencode(named)}" if named else "")


def back_to(request: MemberRequest, here: str, act_id: int) -> str:
    """Undo shows the person of the act again, before all others."""
    who = Act.objects.visible_to(request.member).filter(pk=act_id).values_list("contact_id", flat=True).first()
    return here + ("&" if "?" in here else "?") + f"who={who}" if who else here


def card(request: MemberRequest, one: Someone, scope: Scope, place: int, progress: Progress) -> dict[str, Any]:
    after = number(request, "after")
    going_on = address(scope, after=after) if after else address(scope)
    return {
        "id": one.id,
        "name": one.name,
        "line": ", ".join(part for part in (one.title, one.organization) if part and part != one.name),
        "does": one.does,
        "note": one.note[:300],
        "facts": facts(request, one),
        "count": progress.words(place),
        "action": f"/contacts/{one.id}/sort",
        "fields": [*fresh_fields(), ("seen", one.seen), ("then", going_on)],
        "terms": [(rhythm.TERMS[term], label, rhythm.words(rhythm.TERMS[term])) for term, label in TERMS],
        "skip": address(scope, after=one.id),
    }


def facts(request: MemberRequest, one: Someone) -> list[tuple[str, str]]:
    """(icon, sentence): how they can be reached, when you were last in touch, where they came from."""
    return [
        ("phone", spaced(one.phone) or "No number"),
        ("mail", one.email or "No mail address"),
        ("clock", in_touch(request, one)),
        ("import" if one.brought_by else "note", f"{came(request, one)} {day(request, one.made_at)}"),
    ]


def in_touch(request: MemberRequest, one: Someone) -> str:
    if one.last is None:
        return "Not yet in touch from here"
    return f"{HEADS.get(one.last[1], 'Noted')}, {day(request, one.last[3])}"


def came(request: MemberRequest, one: Someone) -> str:
    """'Came with people.csv'."""
    if not one.brought_by:
        return "Written down"
    name = files(request).get(one.brought_by)
    return f"Came with {name}," if name else "Brought in"


def files(request: MemberRequest) -> dict[int, str]:
    """Names of the files by the act that brought them in; read once a page."""
    if not hasattr(request, "import_names"):
        named = Import.objects.visible_to(request.member).filter(act__isnull=False).order_by("-pk")
        request.import_names = dict(named.values_list("act_id", "name")[:200])  # type: ignore[attr-defined]
    found: dict[int, str] = request.import_names  # type: ignore[attr-defined]
    return found


def day(request: MemberRequest, at: datetime) -> str:
    zone = request.member.zone
    return saying.day_inside(windows.to_local(at, zone).date(), windows.to_local(request.now, zone).date())


@members_only
@require_POST
def decide(request: MemberRequest, contact_id: int) -> HttpResponse:
    """One of the four keys. 404 for somebody of another workspace."""
    contact = get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=contact_id)
    days = request.POST.get("days", "")
    to = then(request, "/sort")
    try:
        act: Act | None = sort_people.sort(
            contact,
            request.POST.get("decision", ""),
            days=int(days) if days.isdecimal() and len(days) < 5 else None,
            by=request.member,
            now=request.now,
            seen=seen(request),
            client_key=client_key(request),
        )
    except AlreadyDone:
        act = done_before(request)
    return done(to, act)


urls = [
    path("sort", sort, name="sort"),
    path("contacts/<int:contact_id>/sort", decide, name="sort_contact"),
]
