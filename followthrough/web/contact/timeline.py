"""The timeline of a person's page: the next steps, then the touches of both sides, the newest first."""

from collections.abc import Sequence
from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.directory.contact import ContactRecord, DoneTouch
from followthrough.followups.outcomes import outcome_named
from followthrough.kit.dates.style import cached_in_style
from followthrough.kit.dates.words import clock_words
from followthrough.promises.models import Promise
from followthrough.sequences.standing import Stop, stop_of
from followthrough.touches.models import Touch
from followthrough.touches.past_touches import PastTouch
from followthrough.web.contact.context import TimelineEntry, TimelineTag
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.words import sentences
from followthrough.words.en import sequence_words
from followthrough.words.en.web import contact as say
from followthrough.words.engine.facts import Facts, TouchFact

KEPT_TAGS = {"kept": TimelineTag("kept", say.PROMISE_KEPT), "kept_late": TimelineTag("", say.PROMISE_KEPT_LATE)}


def timeline(
    person: ContactRecord, marks: Sequence[PastTouch], matters: Sequence[Matter], facts: Facts, *, by: Member,
    today: date,
) -> list[TimelineEntry]:  # fmt: skip
    """Return the lines. `marks` are the touches in local time, oldest first; `matters` the open follow-ups; `facts`
    those of the first, or of the person alone."""
    steps = [step_entry(one, today) for one in reversed(matters) if one.facts.window]
    done = zip(person.touches, reversed(marks), strict=True)
    past = [touch_entry(touch, mark, person, facts, by=by, today=today) for touch, mark in done]
    if stops := stop_entries(person, facts.short_name, by=by, today=today):
        past = sorted([*stops, *past], key=lambda entry: datetime.fromisoformat(entry.datetime), reverse=True)
    return [*steps, *past]


def stop_entries(person: ContactRecord, first: str, *, by: Member, today: date) -> list[TimelineEntry]:
    """Return a line for each sequence that was stopped, with its cause."""
    told = [getattr(followup, "stopped", None) for followup in person.followups]
    return [stop_entry(stop_of(one), first, by=by, today=today) for one in told if one]


def stop_entry(stop: Stop, first: str, *, by: Member, today: date) -> TimelineEntry:
    at = by.local(stop.at)
    return TimelineEntry(
        side="us",
        when=labels.day_label(at.date(), today) + (f" {clock_words(at)}" if at.date() == today else ""),
        datetime=at.isoformat(timespec="minutes"),
        icon="share",
        spoken=say.SEQUENCE,
        strong=say.SEQUENCE_STOPPED,
        words=say.why_stopped(stop.name, sequence_words.stopped_because(stop.because, first)),
    )


def step_entry(one: Matter, today: date) -> TimelineEntry:
    """Return the line of a next step: on our side, or on theirs while we wait."""
    facts = one.facts
    assert facts.window is not None
    is_promised = facts.promise is not None
    return TimelineEntry(
        side="them wait" if one.is_waiting else "ball" if is_promised else "us next",
        when=labels.window_label(facts.window, today),
        datetime=facts.window.day.isoformat(),
        icon=labels.icon_name(facts.channel),
        spoken="",
        strong=say.WAITING_ON_THEM if one.is_waiting else "Promised." if is_promised else "Next.",
        words=f"{labels.step_label(facts.channel).capitalize()}{': ' + facts.what if facts.what else ''}",
    )


def touch_entry(
    touch: DoneTouch, mark: PastTouch, person: ContactRecord, facts: Facts, *, by: Member, today: date
) -> TimelineEntry:
    tags = promise_tags(touch, person, by=by, today=today)
    return entry_of(touch, mark.at, facts.short_name, tags, by.pk, today)


@cached_in_style(maxsize=4096)
def entry_of(
    touch: DoneTouch, at: datetime, first: str, tags: tuple[TimelineTag, ...], reader: int, today: date
) -> TimelineEntry:
    """Return the line of a touch; `at` in local time, `first` the name of the person in a sentence, `reader` the id of
    the member. Cached, because after each logged touch all other lines are the same."""
    strong, words = sentences.touch_line_parts(TouchFact(touch.channel, touch.outcome, at, touch.words), first=first)
    return TimelineEntry(
        side="them" if touch.side == Touch.Side.THEM else "us miss" if outcome_named(touch.outcome).is_missed else "us",
        when=labels.day_label(at.date(), today) + (f" {clock_words(at)}" if at.date() == today else ""),
        datetime=at.isoformat(timespec="minutes"),
        icon=labels.icon_name(touch.channel, touch.outcome),
        spoken=labels.step_label(touch.channel).capitalize(),
        strong=with_member(strong, touch, reader),
        words=words,
        tags=tags,
        correct=url("correct_touch", touch.pk),
    )


def with_member(head: str, touch: DoneTouch, reader: int) -> str:
    """Return 'Voicemail (Ben Carter.)' for a touch of another member, else `head` as it is."""
    if touch.member_id in (None, reader):
        return head
    return say.by_member(heading=head.rstrip("."), who=touch.done_by) if touch.done_by else head


def promise_tags(touch: DoneTouch, person: ContactRecord, *, by: Member, today: date) -> tuple[TimelineTag, ...]:
    """Return tags for the promises that were made with this touch, and for those it kept."""
    tags = []
    for promise in person.promises:
        if promise.told_in_id == touch.pk and promise.side == Promise.Side.OURS:
            tone = "ours" if promise.state == Promise.State.OPEN else ""
            tags.append(TimelineTag(tone, say.you_promised(promise_words(promise, by=by, today=today))))
        if promise.closed_at == touch.at and promise.followup_id == touch.followup_id and promise.state in KEPT_TAGS:
            tags.append(KEPT_TAGS[promise.state])
    return tuple(tags)


def promise_words(promise: Promise, *, by: Member, today: date) -> str:
    """Return 'to send the list, Thu 26 Nov' or 'to call, today'."""
    due = labels.day_in_sentence(promise.window(by.zone).day, today)
    return f"{labels.promised(promise.what, promise.channel)}, {due}"
