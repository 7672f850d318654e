"""They called, texted or came by, in one tap: the panel of 'Heard from them', else a line that begins a follow-up."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path

from followthrough.followups.channels import CALL, MEETING, TEXT
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import RECEIVED
from followthrough.people.models import Contact
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import next_page
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import people as say

# The last part of the address: the channel on which we heard from them.
HEARD_ON = {"called": CALL, "texted": TEXT, "came-by": MEETING}


@members_only
def heard(request: MemberRequest, pk: int, way: str) -> HttpResponse:
    """Go on to the panel of the person's first open follow-up; without one to New, with the line that says it."""
    if way not in HEARD_ON:
        raise Http404
    contact = get_object_or_404(Contact.objects.visible_to(request.member).kept(), pk=pk)
    then = next_page(request, url("contact", pk))
    steps = FollowUp.objects.visible_to(request.member).open().filter(contact=contact)
    first = steps.order_by("next_from", "pk").first()
    if first is None:
        line = say.heard_line(contact.full, say.HEARD_LINES[way])
        return HttpResponseRedirect(url("new", line=line, beside=pk, then=then))
    query = {"channel": HEARD_ON[way], "seen": first.changed_by_id, "then": then}
    return HttpResponseRedirect(url("outcome_panel", first.pk, RECEIVED, **query))


urls = [path("contacts/<id:pk>/heard/<slug:way>", heard, name="heard")]
