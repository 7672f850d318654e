"""Write somebody down in fields. Who may be there already is shown while one types, and asked about before saving."""

from typing import Any

from django.http import HttpResponse
from django.urls import path

from followthrough.flows.base.invalid import Unfit
from followthrough.flows.contact.add_contact import add_contact
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.people.write import Card
from followthrough.web.contact import vague_dates as fog
from followthrough.web.duplicates import same_person as doubles
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, words
from followthrough.web.site.layout import page, show
from followthrough.web.site.refusal import refusal
from followthrough.web.site.requests import MemberRequest

FIELDS = ("full", "organization", "title", "phone", "email", "note")


@members_only
def add(request: MemberRequest) -> HttpResponse:
    typed = words(request, *FIELDS) if request.method == "POST" else dict.fromkeys(FIELDS, "")
    error: Refused | None = None
    maybe = doubles.unanswered(request) if request.method == "POST" else []
    if request.method == "POST" and not maybe:
        try:
            act, contact = add_contact(card_of(typed), by=request.member, now=request.now,
                                       client_key=client_key(request))  # fmt: skip
            return fog.saved(request, contact, typed["note"], act, to=f"/contacts/{contact.pk}")
        except AlreadyDone as second:
            return refusal(request, second)
        except Refused as refused:
            error = refused
    context = {
        "page": page(request, "Write somebody down", current="People"),
        "typed": typed,
        "errors": error.errors if isinstance(error, Unfit) else {},
        "maybe": maybe,
        "fields": fresh_fields(),
    }
    return show(request, "contact/add.jinja", context, status=409 if error or maybe else 200)


def card_of(typed: dict[str, Any]) -> Card:
    return Card(
        full=typed["full"],
        organization=typed["organization"],
        title=typed["title"],
        phones=[(typed["phone"], "")] if typed["phone"] else [],
        emails=[(typed["email"], "")] if typed["email"] else [],
        note=typed["note"],
    )


urls = [path("people/new", add, name="add_contact")]
