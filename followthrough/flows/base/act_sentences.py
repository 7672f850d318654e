"""Sentences shown beside Undo after an act, made from the current rows and the table of sentences."""

from collections.abc import Sequence
from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.desk.facts import facts_of, touched_from_touch
from followthrough.followups import intervals
from followthrough.followups.models import FollowUp
from followthrough.followups.situation import Proposal, Step
from followthrough.kit import windows
from followthrough.kit.dates.words import day_words
from followthrough.people.effective_interval import days_by_tags, effective_days
from followthrough.people.models import Contact, Tag
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from followthrough.touches.past_touches import past_touches_of
from followthrough.words import sentences
from followthrough.words.en import numbers
from followthrough.words.en.flows import base as say
from followthrough.words.engine.facts import Facts
from followthrough.words.messages import step_with_day


def next_step_of(followup: FollowUp) -> Step | None:
    """The next step of an open follow-up; None for a closed one."""
    if not followup.is_open or followup.window is None:
        return None
    return Step(followup.next_channel, followup.next_what, followup.window, followup.is_waiting)


def facts_with_promises(followup: FollowUp, *, by: Member, now: datetime, touch: Touch | None = None) -> Facts:
    """The facts of a follow-up for the sentences, with one touch at most."""
    open_promises = {row.side: row for row in Promise.objects.open().filter(followup=followup)}
    marks = past_touches_of([touch] if touch else [])
    return facts_of(
        followup, by=by, now=now, marks=marks, ours=open_promises.get("ours"), theirs=open_promises.get("theirs")
    )


def step_said(followup: FollowUp, *, by: Member, now: datetime) -> str:
    """The next step inside a sentence, after 'Next:': 'call Dana tomorrow before 10'."""
    return step_with_day(facts_with_promises(followup, by=by, now=now))


def logged(followup: FollowUp, touch: Touch, *, more: int, by: Member, now: datetime) -> str:
    """The sentence after a touch was logged. `more`: how many further steps it opened."""
    known = facts_with_promises(followup, by=by, now=now, touch=touch)
    return sentences.message_after("log", facts=known, step=next_step_of(followup), outcome=touch.outcome, count=more)


def with_reason(said: str, proposal: Proposal) -> str:
    """The sentence, and why the contact law gave the step another day or way, where it did."""
    return f"{said} {proposal.moved_because}" if proposal.moved_because else said


def about_followup(verb: str, followup: FollowUp, *, by: Member, now: datetime) -> str:
    """The sentence for start, move, wait, close or reopen, about the follow-up as it is after the act.

    After a close it names the next step of another follow-up that stays open with the contact.
    """
    other = None if followup.is_open else other_open(followup, by=by)
    still_open = facts_with_promises(other, by=by, now=now) if other else None
    return sentences.message_after(
        verb,
        facts=facts_with_promises(followup, by=by, now=now),
        step=next_step_of(followup),
        still_open=still_open,
    )


def other_open(followup: FollowUp, *, by: Member) -> FollowUp | None:
    """The contact's open follow-up with the earliest step, but this one; None when no other is open."""
    others = FollowUp.objects.visible_to(by).open().filter(contact_id=followup.contact_id).exclude(pk=followup.pk)
    return others.select_related("contact", "owner").order_by("next_from", "pk").first()


def moved(followup: FollowUp, *, slipped: bool, by: Member, now: datetime) -> str:
    return about_followup("renegotiate" if slipped else "move", followup, by=by, now=now)


def promise_closed(promise: Promise, verb: str, *, by: Member, now: datetime) -> str:
    known = facts_of(promise.followup, by=by, now=now, ours=promise)
    return sentences.message_after(verb, facts=known)


def corrected(touch: Touch, *, by: Member) -> str:
    known = Facts(name=touch.contact.full, first=touch.contact.first)
    return sentences.message_after("correct", facts=known, touched=touched_from_touch(touch, by.zone))


def about_contact(verb: str, contact: Contact) -> str:
    """The sentence for an act on one contact: add, edit, delete, restore."""
    return sentences.message_after(verb, facts=Facts(name=contact.full, first=contact.first))


def about_pair(verb: str, contact: Contact, other: Contact) -> str:
    """The sentence for an act on two contacts: merge, two_people, couple, part_couple."""
    return sentences.message_after(verb, facts=Facts(name=contact.full, first=contact.first), to=other.full)


def introduced(asking: FollowUp, *, to: Contact, by: Member, now: datetime) -> str:
    """'Introduced Rob to Nora Pell. Ask Rob Tuesday 1 Dec if they talked.'"""
    return sentences.message_after(
        "introduce", facts=facts_with_promises(asking, by=by, now=now), step=next_step_of(asking), to=to.full
    )


def talked(other: FollowUp, *, by: Member, now: datetime) -> str:
    """'They talked. Thank Nora tomorrow.' `other`: the second follow-up of the introduction, open or closed."""
    return sentences.message_after("talked", facts=facts_with_promises(other, by=by, now=now), step=next_step_of(other))


def compared(compared: int, new: int) -> str:
    """The sentence after contacts were compared. `new`: pairs the user will be asked about."""
    return sentences.message_after("look", count=compared, to=f"{new:,} pair{'s' * (new > 1)}" if new else "")


def imported(new: int, merged: int) -> str:
    """The sentence for an import: `new` contacts were added, `merged` existing ones got more data."""
    if merged and not new:
        return added_to_contacts(merged)
    return sentences.message_after("import", count=new + merged)


def added_to_contacts(people: int) -> str:
    """The sentence for a part of an import, which added data to so many existing contacts."""
    return sentences.message_after("part", count=people)


def zone_changed(member: Member) -> str:
    return sentences.message_after("zone", zone=member.zone)


def interval_set(contact: Contact, followup: FollowUp | None, *, by: Member, now: datetime) -> str:
    """'Keep in touch with Rob quarterly. Next: Thursday 18 Feb.'"""
    if followup is None or followup.window is None:
        return say.no_reminder(contact.first)
    own = contact.keep_in_touch_days
    days = effective_days(own, [days_by_tags(contact) if own is None else None], is_personal=contact.is_personal)
    if not days:
        return say.no_reminder(contact.first)
    on = day_words(followup.window.day, windows.to_local(now, by.zone).date())
    return say.keep_in_touch(first=contact.first, often=intervals.interval_words(days), on=on)


def tag_interval_set(tag: Tag, people: int) -> str:
    if not tag.keep_in_touch_days:
        return say.no_tag_reminder(tag)
    moved = numbers.counted_words(people, "follow-up")
    return say.tag_reminder(tag=tag, often=intervals.interval_words(tag.keep_in_touch_days), moved=moved)


SORTED = {
    "call": say.MEANING_TO_CALL,
    "none": say.NO_FOLLOW_UP,
    "personal": say.PERSONAL,
}


def sorted_as(contact: Contact, decision: str) -> str:
    return SORTED[decision].format(contact.first)


def given_up(contact: Contact, note: str) -> str:
    return say.not_meaning_to_call(contact.first) + (f": {note}." if note else ".")


def tagged(contact: Contact, *, more: Sequence[str], less: Sequence[str]) -> str:
    """'Rob: now “customers”, no longer “lunch”.'"""
    parts = [f"now {quoted_tags(more)}"] if more else []
    parts += [say.no_longer(quoted_tags(less))] if less else []
    return say.tags_changed(first=contact.first, changes=", ".join(parts) or "no change")


def tag_renamed(old: str, new: str) -> str:
    return say.renamed(old=old, new=new)


def tag_removed(tag: Tag, people: int) -> str:
    return say.tag_removed(tag=tag, people=numbers.counted_words(people, "contact"))


def quoted_tags(tags: Sequence[str]) -> str:
    return numbers.join_with_and([f"“{tag}”" for tag in tags])


def spread(people: int, weeks: int) -> str:
    who = numbers.counted_figure(people, "contact")
    return say.spread(who=who, weeks=numbers.counted_figure(weeks, "week"))
