"""Add a person by a form. Possible duplicates are shown during typing, and asked about before saving."""

from django.http import HttpResponse
from django.urls import path

from followthrough.flows.base.invalid import InvalidFields
from followthrough.flows.contact.add_contact import add_contact
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.web.contact import vague_dates
from followthrough.web.contact.context import AddPage
from followthrough.web.contact.forms import NewContact
from followthrough.web.duplicates import same_person
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import contact as say


@members_only
def add(request: MemberRequest) -> HttpResponse:
    is_sent = request.method == "POST"
    typed = NewContact.typed(request.POST) if is_sent else at_company(words_in(request.GET, "organization"))
    maybe = same_person.new_matches(request) if is_sent else []
    error: Refused | None = None
    if is_sent and not maybe:
        try:
            return save(request, typed)
        except AlreadyDone:
            raise  # the middleware answers as the first click was answered
        except Refused as refused:
            error = refused
    context = AddPage(
        page(request, say.NEW_CONTACT, current="People"),
        typed,
        errors=error.errors if isinstance(error, InvalidFields) else {},
        maybe=maybe,
        fields=fresh_fields(),
    )
    return show(request, "contact/add.jinja", context, status=409 if error or maybe else 200)


def at_company(name: str) -> NewContact:
    """Return the empty form, with the company from whose page it was opened."""
    return NewContact(organization=name)


def save(request: MemberRequest, typed: NewContact) -> HttpResponse:
    """Raises Refused."""
    act, contact = add_contact(typed.card(), by=request.member, now=request.now, client_key=client_key(request))
    return vague_dates.answer_saved_words(request, contact, typed.note, act, to=url("contact", contact.pk))


urls = [path("people/new", add, name="add_contact")]
