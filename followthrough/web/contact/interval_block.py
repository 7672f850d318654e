"""The block 'Keep in touch' of a person's page: the interval with its next day, and the choices."""

from datetime import date

from followthrough.directory.contact import ContactRecord
from followthrough.followups import intervals
from followthrough.followups.models import FollowUp
from followthrough.people.effective_interval import effective_days, shortest
from followthrough.web.contact.context import IntervalBlock
from followthrough.web.people.interval_choices import choices
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.forms import fresh_fields
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers
from followthrough.words.en.web import contact as say


def interval_block(request: MemberRequest, person: ContactRecord) -> IntervalBlock:
    contact = person.contact
    if contact.is_personal:
        return IntervalBlock(say.PERSONAL)
    if person.is_do_not_contact:
        return IntervalBlock(say.asked_not_to(contact.first))
    own, by_tag = contact.keep_in_touch_days, shortest(tag.keep_in_touch_days for tag in person.tags)
    days = effective_days(own, [by_tag], is_personal=contact.is_personal)
    followup = next((row for row in person.followups if row.key == intervals.keep_in_touch_key(contact.pk)), None)
    return IntervalBlock(
        sentence(followup, days, request.member.day_of(request.now)),
        choices(own, by_tag),
        fields=[*fresh_fields(), ("seen", contact.changed_by_id), ("then", url("contact", contact.pk))],
    )


def sentence(followup: FollowUp | None, days: int | None, today: date) -> str:
    """Return 'Keep in touch about once a quarter. Next: Thursday 18 February, unless you speak sooner.'

    `followup` is the one that keeps the interval of `days`, None before it has begun.
    """
    if not days:
        return say.NO_REMINDER
    often = say.keep_in_touch(intervals.interval_words(days))
    if followup is None:
        return say.not_begun(often)
    if followup.window is None or not followup.is_open:
        return say.interval_closed(often=often, because=labels.close_reason_words(followup.close_reason))
    if followup.window.day <= today:
        return say.time_again(often)
    return say.next_time(often=often, day=numbers.weekday_and_date(followup.window.day, today, full=True))
