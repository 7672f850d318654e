"""Follow-ups on a person's page: open ones as sentences, closed ones with their reason, the day of a first one."""

from collections.abc import Sequence

from followthrough.desk.day_capacity import DayCapacity
from followthrough.directory.contact import ContactRecord
from followthrough.flows.base.policy_input import situation_from
from followthrough.followups.intervals import is_keep_in_touch
from followthrough.followups.models import FollowUp
from followthrough.followups.policy import first_step
from followthrough.followups.situation import Proposal
from followthrough.kit.dates.words import day_words
from followthrough.sequences.standing import standing_of
from followthrough.web.contact.context import ClosedFollowUp, FirstDay, OpenFollowUp
from followthrough.web.contact.law_of_record import law_of_record
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.context import FullDay, SentencePart
from followthrough.web.site.requests import MemberRequest
from followthrough.words import sentences
from followthrough.words.en.web import contact as say
from followthrough.words.engine.facts import Facts
from followthrough.words.engine.sentence_forms import Part


def open_followup(one: Matter, followup: FollowUp, me: int) -> OpenFollowUp:
    """Return the next step as a sentence with links at its words. `me` is the id of the reader."""
    return OpenFollowUp(
        one.id,
        title=title_of(one, followup),
        parts=step_parts(sentences.next_step_sentence(one.facts), one),
        since=opened_on(one.facts),
        promised=one.facts.promise is not None,
        waiting=one.is_waiting,
        owner=getattr(followup, "owned_by", "") if followup.owner_id != me else "",
        note=sentences.whole_note(one.facts),
    )


def title_of(one: Matter, followup: FollowUp) -> str:
    """The name of its sequence, and what it is about; outside a sequence its purpose."""
    if one.standing:
        return labels.name_and_about(standing_of(one.standing).name, followup.about)
    return labels.followup_title(followup.purpose, followup.about, keeps_in_touch=is_keep_in_touch(followup.key))


def opened_on(facts: Facts) -> str:
    return labels.day_in_sentence(facts.opened_on, facts.today) if facts.opened_on and facts.today else ""


def step_parts(parts: Sequence[Part], one: Matter) -> list[str | SentencePart]:
    """Return the words of a stored step; each slot links to the page where it is changed."""
    return [step_part(part, one) for part in parts]


def step_part(part: Part, one: Matter) -> str | SentencePart:
    if part.slot:
        is_due = part.slot == "when" and one.facts.promise is not None
        return SentencePart(part.text, slot=part.slot, href=url("slot", one.id, part.slot), due=is_due)
    return SentencePart(part.text, tone=part.side) if part.side else part.text


def closed_followup(one: Matter, followup: FollowUp) -> ClosedFollowUp:
    """Return the follow-up with 'Rests since Thu 19 Nov: went elsewhere, until 12 May 2027.'"""
    rest, today = one.facts.closed, one.facts.today
    assert rest is not None and today is not None
    until = f". Check back {labels.day_label(rest.reopen_on, today)}" if rest.reopen_on else ""
    on = labels.day_in_sentence(rest.on, today) if rest.on else ""
    return ClosedFollowUp(
        followup.pk,
        title=labels.followup_title(followup.purpose, followup.about, keeps_in_touch=is_keep_in_touch(followup.key)),
        line=say.closed_on(on=on, because=labels.close_reason_words(rest.because), until=until),
        note=rest.words,
    )


def first_day(request: MemberRequest, person: ContactRecord) -> FirstDay:
    """Return the day on which a first follow-up with the person would begin, with its load."""
    kinds = {way.kind for way in person.methods}
    law = law_of_record(person, member=request.member, now=request.now)
    found = situation_from(kinds=kinds, tried=(), what="", by=request.member, now=request.now, law=law)
    first = Proposal(first_step(found))
    assert first.step is not None
    room, day = DayCapacity(request.member, found.now.date(), reads=2), first.step.window.day
    load, full = room.day_labels(day, room.minutes(first)), room.warning_for(first)
    return FirstDay(
        day_words(day, room.today),
        held=load.get("held", ""),
        people=load.get("people", ""),
        full=FullDay(**full) if full else None,
    )
