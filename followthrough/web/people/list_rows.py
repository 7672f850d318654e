"""A person of a list as a row: of the table, or with a button (idle people, and people one means to call)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.directory.people_list import Entry, last_touch_day
from followthrough.followups.turn import is_theirs
from followthrough.web.people.context import ButtonRow, Cell, Link, TableRow
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.forms import fresh_fields
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers
from followthrough.words.en.web import people as say
from followthrough.words.engine import phrases

# So many tags fit into a row.
MOST_TAGS = 3
# Days of a unit, the largest first.
UNITS = ((365, "year"), (30, "month"), (7, "week"), (1, "day"))


def table_row(entry: Entry, member: Member, tags: Sequence[tuple[int, str]], *, today: date, now: datetime) -> TableRow:
    """Return a row of name and work, last contact, next step, and `tags` (id and name)."""
    name = Cell(
        entry.name, href=url("contact", entry.id), small=entry.does, is_name=True, small_link=company_link(entry)
    )
    cells = (name, last_cell(entry, member, today), next_cell(entry, today, now), tags_cell(tags))
    return TableRow(cells, faint=bool(entry.because), pick=entry.id, name=entry.name)


def company_link(entry: Entry) -> Link | None:
    """Return the link to the page of the company, None for a person without one."""
    return Link(entry.organization, url("organization", entry.organization_id)) if entry.organization_id else None


def last_cell(entry: Entry, member: Member, today: date) -> Cell | str:
    """Return 'Thu 19 Nov' with 'Voicemail' below, '' without a touch."""
    day = last_touch_day(entry, member.zone)
    if day is None:
        return ""
    return Cell(labels.day_label(day, today), small=labels.outcome_heading(entry.last_outcome, entry.last_channel))


def next_cell(entry: Entry, today: date, now: datetime) -> Cell | str:
    """Return the next step, and the colleague who has it: 'Today 10:00' over 'call: the glaze samples (Ben Carter)'."""
    step = step_with_words(entry, today, now)
    if not isinstance(step, Cell) or not entry.owner:
        return step
    return replace(step, small=f"{step.small} ({entry.owner})" if step.small else entry.owner)


def step_with_words(entry: Entry, today: date, now: datetime) -> Cell | str:
    """Return the next step with its way and its words below: 'Today 10:00' over 'call: the glaze samples'."""
    step = step_cell(entry, today, now)
    if not isinstance(step, Cell) or entry.window is None or step.tone == "theirs":
        return replace(step, small=phrases.swap_me_to_you(entry.what)) if isinstance(step, Cell) else step
    what, how = phrases.swap_me_to_you(entry.what), labels.step_label(entry.channel)
    return replace(step, text=labels.window_label(entry.window, today), small=f"{how}: {what}" if what else how)


def tags_cell(tags: Sequence[tuple[int, str]]) -> Cell | str:
    return Cell("", tags=[Link(name, url("people", tag=pk)) for pk, name in tags[:MOST_TAGS]]) if tags else ""


def step_cell(entry: Entry, today: date, now: datetime) -> Cell | str:
    """Return 'Today 10:00, call', 'Waiting on them, text Mon 30 Nov', 'Closed: they bought' or 'Meaning to call'; ''
    for nothing of it."""
    if entry.window:
        due, how = labels.window_label(entry.window, today), labels.step_label(entry.channel)
        if is_theirs(entry.window.utc()[0], waiting=entry.is_waiting, now=now):
            return Cell(say.waiting_step(how=how, due=due), tone="theirs")
        is_over, is_due = entry.window.last_day < today, entry.window.day <= today
        return Cell(f"{due}, {how}", tone="late" if entry.is_promised and is_due else "over" if is_over else "")
    if entry.because:
        until = f", check back {labels.day_label(entry.reopen_on, today)}" if entry.reopen_on else ""
        return Cell(say.closed_entry(because=labels.close_reason_words(entry.because), until=until), icon="rest")
    return Cell(say.MEANING_TO_CALL) if entry.is_meant else ""


def idle_row(request: MemberRequest, entry: Entry) -> ButtonRow:
    return ButtonRow(
        entry.name,
        href=url("contact", entry.id),
        action=url("start", entry.id),
        fields=[*fresh_fields(), ("then", request.get_full_path())],
        line=entry.organization,
        detail=entry.does,
        key="1",
        pick=entry.id,
    )


def meaning_to_call_row(request: MemberRequest, entry: Entry) -> ButtonRow:
    """Return a row with the time since the person was put on the list; leaving the list asks for a reason."""
    return ButtonRow(
        entry.name,
        href=url("contact", entry.id),
        action=url("start", entry.id),
        fields=[*fresh_fields(), ("then", request.get_full_path())],
        line=entry.organization,
        detail=meant_since(request, entry),
        label=say.SCHEDULE_CALL,
        key="1",
        leave=url("give_up", entry.id),
        pick=entry.id,
    )


def meant_since(request: MemberRequest, entry: Entry) -> str:
    """Return 'Meant for three weeks.', '' for a person who was not sorted."""
    if entry.sorted_at is None:
        return ""
    member = request.member
    days = (member.day_of(request.now) - member.day_of(entry.sorted_at)).days
    for length, unit in UNITS:
        if days >= length:
            return say.added_ago(numbers.counted_words(days // length, unit))
    return say.ADDED_TODAY
