"""The court of a person's page: what happened on either side of the line, and the promises both ways."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from followthrough.accounts.models import Member
from followthrough.desk.facts import touched
from followthrough.directory.contact import Person
from followthrough.followups.outcomes import outcome_named
from followthrough.kit import windows
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from followthrough.web.followup.followup_facts import Matter
from followthrough.web.site import labels as saying
from followthrough.words import sentences
from followthrough.words.engine import phrases
from followthrough.words.engine.facts import Facts

MOST_BOXES = 12


def of(person: Person, matters: Sequence[Matter], *, by: Member, now: datetime) -> dict[str, Any]:
    """`timeline`, `vow` and `open_promises` of contact.jinja."""
    today = windows.to_local(now, by.zone).date()
    facts = matters[0].facts if matters else Facts(name=person.contact.full, first=person.contact.first, today=today)
    balls = [ball(one, today) for one in reversed(matters) if one.facts.window]
    owed = [promise for promise in person.promises if promise.state == Promise.State.OPEN]
    return {
        "timeline": [*balls, *(entry(touch, person, facts, by=by, today=today) for touch in person.touches)],
        "vow": vows(person, matters, facts, today=today, by=by, now=now),
        "open_promises": [open_promise(promise, by=by, today=today, now=now) for promise in owed],
    }


# A line of the court, see parts/court.jinja.
Entry = tuple[str, str, str, str, str, str, str, list[tuple[str, str]], tuple[str, str] | None]


def ball(one: Matter, today: date) -> Entry:
    """The next step stands first: on our side, or on theirs while we wait."""
    facts = one.facts
    assert facts.window is not None
    strong = "Waiting for them." if one.is_waiting else "Promised." if facts.promise else "Next."
    return (
        "them wait" if one.is_waiting else "ball" if facts.promise else "us next",
        saying.when(facts.window, today),
        facts.window.day.isoformat(),
        saying.drawing(facts.channel),
        "",
        strong,
        f"{saying.act(facts.channel).capitalize()}{': ' + facts.what if facts.what else ''}",
        [],
        None,
    )


def entry(touch: Touch, person: Person, facts: Facts, *, by: Member, today: date) -> Entry:
    on = windows.to_local(touch.at, by.zone)
    strong, words = sentences.touch_parts(touched(touch, by.zone), facts=facts)
    if touch.member_id not in (None, by.pk):
        done_by = touch.done_by  # type: ignore[attr-defined]  # as directory/contact.py reads it
        strong = f"{strong.rstrip('.')} ({done_by}.)" if done_by else strong
    side = "them" if touch.side == Touch.Side.THEM else "us miss" if outcome_named(touch.outcome).is_missed else "us"
    return (
        side,
        saying.day(on.date(), today) + (f" {windows.clock_words(on)}" if on.date() == today else ""),
        on.isoformat(timespec="minutes"),
        saying.drawing(touch.channel, touch.outcome),
        saying.act(touch.channel).capitalize(),
        strong,
        words,
        tags(touch, person, by=by, today=today),
        ("Correct", f"/touches/{touch.pk}/correct"),
    )


def tags(touch: Touch, person: Person, *, by: Member, today: date) -> list[tuple[str, str]]:
    """What was promised with these words, and what this touch kept."""
    found = []
    for promise in person.promises:
        if promise.told_id == touch.pk and promise.side == "ours":
            due = saying.day(promise.window(by.zone).day, today)
            said = f"You promised {promised(promise)}, {low(due)}"
            found.append(("ours" if promise.state == "open" else "", said))
        if promise.closed_at == touch.at and promise.followup_id == touch.followup_id:
            kept = {"kept": ("kept", "Promise kept"), "kept_late": ("", "Promise kept, late")}.get(promise.state)
            found += [kept] if kept else []
    return found


def promised(promise: Promise) -> str:
    """What was promised, fitting after 'promised': 'to send the list', 'the list', '“in my words”', 'to call'."""
    form = phrases.shape(promise.what) if promise.what else ""
    if form == "quote":
        return phrases.quoted(promise.what).rstrip("”").rstrip(".") + "”"
    what = phrases.of_you(phrases.inside(promise.what))
    return {"do": f"to {what}", "thing": what}.get(form, f"to {saying.act(promise.channel)}")


def low(due: str) -> str:
    return "today" if due == "Today" else due


def vows(
    person: Person, matters: Sequence[Matter], facts: Facts, *, today: date, by: Member, now: datetime
) -> list[tuple[str, str, list[str], str, str, str]]:
    """Counts, never a rate: their rate never stands beside a name as a score."""
    ours = [box(promise, today, by, now) for promise in person.promises if promise.side == "ours"]
    theirs = [box(promise, today, by, now) for promise in person.promises if promise.side == "theirs"]
    waiting = next((one.facts for one in matters if one.is_waiting), facts)
    ours_said = sentences.promises_ours(
        kept=ours.count("yes"), due_today=ours.count("today"), open_=ours.count("open"), late=ours.count("late"),
        broken=ours.count("miss"),
    )  # fmt: skip
    open_theirs = theirs.count("today") + theirs.count("open")
    theirs_said = sentences.promises_theirs(
        facts=waiting, kept=theirs.count("yes"), waiting=open_theirs, late=theirs.count("late")
    )
    return [
        ("Ours", f"Ours: {ours_said}", drawn(ours), ours_said, "", ""),
        ("Theirs", f"Theirs: {theirs_said}", drawn(theirs, "half"), theirs_said, "", ""),
    ]


def box(promise: Promise, today: date, by: Member, now: datetime) -> str:
    if promise.state in ("kept", "kept_late"):
        return "yes"
    if promise.state == "open":
        due = promise.window(by.zone).day
        return "late" if promise.is_late(now) else "today" if due == today else "open"
    return "miss" if promise.state == "broken" else ""


def drawn(boxes: Sequence[str], open_: str = "") -> list[str]:
    """Oldest first; the last twelve."""
    shown = [{"late": "miss", "open": open_ or "open"}.get(one, one) for one in reversed(boxes) if one]
    return shown[-MOST_BOXES:]


def open_promise(promise: Promise, *, by: Member, today: date, now: datetime) -> dict[str, Any]:
    due = saying.day(promise.window(by.zone).day, today)
    whose = "You" if promise.side == "ours" else "They"
    return {
        "id": promise.pk,
        "words": f"{whose} promised {promised(promise)}, {low(due)}.",
        "late": promise.is_late(now) and promise.side == "ours",
        "ours": promise.side == "ours",
    }
