"""A person of a list as a row: of the table, or with a button (idle people, and people one means to call)."""

from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.directory.people_list import Entry, last_touch_day
from followthrough.followups.turn import is_theirs
from followthrough.web.people.context import ButtonRow, Cell, TableRow
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.forms import fresh_fields
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers

# Days of a unit, the largest first.
UNITS = ((365, "year"), (30, "month"), (7, "week"), (1, "day"))


def table_row(entry: Entry, member: Member, *, today: date, now: datetime) -> TableRow:
    """Return a row of name, work, last touch and next step."""
    last = last_touch_day(entry, member.zone)
    name = Cell(entry.name, href=url("contact", entry.id), small=entry.organization, is_name=True)
    cells = (name, entry.does, labels.day_label(last, today) if last else "", step_cell(entry, today, now))
    return TableRow(cells, faint=bool(entry.because))


def step_cell(entry: Entry, today: date, now: datetime) -> Cell | str:
    """Return 'Today 10:00, call', 'Waiting, text Mon 30 Nov' or 'Rests: went elsewhere'; '' for an idle person."""
    if entry.window:
        due, how = labels.window_label(entry.window, today), labels.step_label(entry.channel)
        if is_theirs(entry.window.utc()[0], waiting=entry.is_waiting, now=now):
            return Cell(f"Waiting, {how} {due}", tone="theirs")
        is_late = entry.window.last_day < today or (entry.is_promised and entry.window.day == today)
        return Cell(f"{due}, {how}", tone="late" if is_late else "")
    if entry.because:
        until = f", until {labels.day_label(entry.reopen_on, today)}" if entry.reopen_on else ""
        return Cell(f"Rests: {labels.close_reason_words(entry.because)}{until}", icon="rest")
    return ""


def idle_row(request: MemberRequest, entry: Entry) -> ButtonRow:
    return ButtonRow(
        entry.name,
        href=url("contact", entry.id),
        action=url("start", entry.id),
        fields=[*fresh_fields(), ("then", request.get_full_path())],
        line=entry.organization,
        detail=entry.does,
        key="1",
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
        label="Call them",
        key="1",
        leave=url("give_up", entry.id),
    )


def meant_since(request: MemberRequest, entry: Entry) -> str:
    """Return 'Meant for three weeks.', '' for a person who was not sorted."""
    if entry.sorted_at is None:
        return ""
    member = request.member
    days = (member.day_of(request.now) - member.day_of(entry.sorted_at)).days
    for length, unit in UNITS:
        if days >= length:
            return f"Meant for {numbers.counted_words(days // length, unit)}."
    return "Meant since today."
