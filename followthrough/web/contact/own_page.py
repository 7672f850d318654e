"""The page of a member's own things: those ahead by their day, and those that are done."""

from datetime import date

from followthrough.accounts.models import Member
from followthrough.directory.contact import ContactRecord
from followthrough.followups.models import FollowUp
from followthrough.web.contact.context import OwnPage, OwnThing
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.layout import page
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import contact as say
from followthrough.words.engine.sentence_forms import capitalized

# The most things that are done.
MOST_DONE = 30


def own_page(request: MemberRequest, person: ContactRecord) -> OwnPage:
    """Return the page of the contact that holds the things."""
    member, today = request.member, request.member.day_of(request.now)
    title = say.own_things("" if person.contact.self_of_id == member.pk else person.contact.full)
    return OwnPage(
        page(request, title, current="Today", body_class="is-contact"),
        title=title,
        ahead=[thing_of(followup, member, today) for followup in person.open_followups],
        done=[thing_of(followup, member, today) for followup in person.closed[:MOST_DONE]],
    )


def thing_of(followup: FollowUp, member: Member, today: date) -> OwnThing:
    """Return the thing with its day, or with the day on which it was done, and the colleague who has it now."""
    closed, window = followup.closed_at, followup.window
    when = labels.day_label(member.day_of(closed), today) if closed else ""
    when = labels.window_label(window, today) if window else when
    handed_to = getattr(followup, "owned_by", "") if followup.is_colleagues_thing else ""
    return OwnThing(
        capitalized(followup.about or followup.next_what),
        when=say.thing_on(when, handed_to),
        href=url("followup", followup.pk) if followup.is_open else "",
    )
