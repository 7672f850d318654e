"""The empty list of Today: a new workspace, a day that is done, or a day with nothing due."""

from datetime import datetime

from followthrough.accounts.models import Member
from followthrough.desk.day_report import DayReport, next_start, report_day
from followthrough.people.models import Contact
from followthrough.web.line.context import EXAMPLE, QuickLine
from followthrough.web.site.addresses import url
from followthrough.web.site.context import LinkButton
from followthrough.web.today.context import EmptyDay
from followthrough.words import sentences
from followthrough.words.en.web import today as say

NOTHING = DayReport(0, 0, 0)


def empty_day(member: Member, *, now: datetime, has_acted: bool) -> EmptyDay:
    """Return the words of an empty day; three queries at most. `has_acted` is False for a member without any act, for
    whom no report is made."""
    done = report_day(member, now=now) if has_acted else NOTHING
    begins = next_words(member, now=now)
    if done.steps:
        title, line = sentences.day_done(done.steps, reached=done.reached, kept=done.kept)
        return EmptyDay("done", title, line, begins, links())
    if begins or has_acted or Contact.objects.visible_to(member).exists():
        return EmptyDay("nothing", sentences.day_line(0), next=begins, actions=links())
    title, line = sentences.first_run_lines()
    return EmptyDay("new", title, line, first_line=first_line())


def first_line() -> QuickLine:
    """Return the empty form of a quick line."""
    return QuickLine(
        url("new"),
        preview=url("understood"),
        label=say.YOUR_FIRST_LINE,
        placeholder=EXAMPLE,
        accept=say.SAVE,
    )


def links() -> list[LinkButton]:
    return [
        LinkButton(say.LOG_SOMETHING, url("new"), go=True),
        LinkButton(say.PICK_SOMEONE, url("people", list="idle")),
        LinkButton(say.UPCOMING, url("upcoming")),
    ]


def next_words(member: Member, *, now: datetime) -> str:
    """Return 'Tomorrow begins at 9:30 with Octavia Renwick-Diallo.', '' without a later step."""
    first = next_start(member, now=now)
    if first is None:
        return ""
    at = first.starts.time() if first.has_time else None
    return sentences.next_begins(first.starts.date(), name=first.name, today=member.day_of(now), at=at)
