"""Draw Today once before the server answers, so that its first reader does not wait for templates and tables."""

import logging
from dataclasses import replace
from datetime import datetime, timedelta

from django.template import engines

from followthrough.accounts.models import Member, User, Workspace
from followthrough.desk import row_texts, today
from followthrough.desk.facts import FollowUpRow
from followthrough.desk.row_texts import StoredRow
from followthrough.desk.today import Day, DueFollowUp
from followthrough.followups.channels import CALL, EMAIL
from followthrough.followups.outcomes import MET, VOICEMAIL
from followthrough.kit import windows
from followthrough.kit.dates.style import in_style
from followthrough.kit.windows import Window
from followthrough.people.models import ContactMethod
from followthrough.touches.past_touches import StoredTouch
from followthrough.web.followup import followup_facts, pane
from followthrough.web.site.addresses import url
from followthrough.web.site.layout import show
from followthrough.web.site.requests import MemberRequest
from followthrough.web.today.today import today_page, up_next
from followthrough.words.en.web import today as say

log = logging.getLogger(__name__)

# Further templates that are compiled: of the page and the panel that a reader opens from Today.
NEXT_TEMPLATES = ("contact/contact.jinja", "followup/_panel.jinja")


def draw_today_once(now: datetime) -> int:
    """Draw the page of an invented member with two rows and a pane; return its length in bytes, 0 if it failed.

    Nobody is signed in and nothing is written. A failure is logged: it would show on the page itself as well.
    """
    try:
        for name in NEXT_TEMPLATES:
            engines["jinja2"].get_template(name)
        member = invented_member()
        with in_style(member.workspace.date_style):
            return len(drawn_today(member, now))
    except Exception:
        log.exception(say.NOT_WARMED_UP)
        return 0


def invented_member() -> Member:
    """Return a member that is not stored, in the first workspace, whose country has the holidays to be loaded."""
    workspace = Workspace.objects.order_by("pk").first() or Workspace(name="Alder & Finch", country="US", zone="UTC")
    user = User(name="Ann Halloway", email="ann@example.com")
    return Member(pk=0, user=user, workspace=workspace, zone=workspace.zone)


def drawn_today(member: Member, now: datetime) -> bytes:
    request = MemberRequest()
    request.method, request.member, request.now = "GET", member, now
    local = windows.to_local(now, member.zone)
    due = windows.on_day(local.date(), member.zone)
    touches = invented_touches(now)
    rows = [row_of(stored, touches, member, now) for stored in (invented_row(due, CALL), invented_row(due, EMAIL))]
    day, [chosen, after] = Day(local.date(), rows), rows
    ways = [ContactMethod(kind="phone", value="+12125550100"), ContactMethod(kind="email", value="rob@example.com")]
    matter = followup_facts.matter_of_row(chosen, member)
    person = pane.pane(matter, ways, member=member, now=now, then=url("today"), next_id=after.id)
    person = replace(person, next=up_next(chosen, after))
    return show(request, "today/today.jinja", today_page(request, day, chosen, "all", person)).content


def row_of(stored: StoredRow, touches: tuple[StoredTouch, ...], member: Member, now: datetime) -> DueFollowUp:
    local = windows.to_local(now, member.zone)
    told = row_texts.compute_texts(stored, touches, member.zone, local.date())
    return today.build_row(told, member=member, now=now, local=local)


def invented_row(due: Window, channel: str) -> StoredRow:
    """Return a row as `desk.today.rows_due` reads it: one with a promise of ours, one that waits for them."""
    starts, ends = due.utc()
    promised = channel == CALL
    ours = ("the price list", str(starts), str(starts), str(ends), due.precision, 0, str(ends))
    return FollowUpRow._make((
        -1, -1, "Rob Okafor", "Rob", "Marrowby Teas", "Buyer", "quote", "", channel, "the price list",
        due.starts.isoformat(), due.ends.isoformat(), due.zone, due.precision, str(ends), not promised, str(starts),
        *(ours if promised else (None,) * 7), None, None, None, None, channel if promised else None, "", 0,
        None, "", None, None, None, "", "", 0, None, None, None,
    ))  # fmt: skip


def invented_touches(now: datetime) -> tuple[StoredTouch, ...]:
    told = enumerate((MET, VOICEMAIL), start=1)
    return tuple((-1, str(now - timedelta(days=9 - n)), n, CALL, outcome, "us", "", -1) for n, outcome in told)
