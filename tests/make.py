"""Builders for tests: keyword-only, everything has a default, and rows are as a flow would leave them."""

from datetime import UTC, datetime, time, timedelta
from itertools import count

from followthrough.accounts.models import Member, User, Workspace
from followthrough.acts.models import Act, insert_act
from followthrough.followups.models import FollowUp, step_columns
from followthrough.followups.situation import Step
from followthrough.kit import windows
from followthrough.kit.windows import Window
from followthrough.people import bulk, write
from followthrough.people.models import Contact
from followthrough.people.write import PersonDraft
from followthrough.promises.models import Promise
from followthrough.promises.open_promises import add_promise
from followthrough.touches.models import Touch
from followthrough.touches.record_and_correct import record_touch

LONG_AGO = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
_numbers = count(1)


def workspace(*, name: str = "Alder & Finch", zone: str = "Europe/London", country: str = "GB") -> Workspace:
    return Workspace.objects.create(name=name, zone=zone, country=country, made_at=LONG_AGO)


def member(*, at: Workspace, name: str, role: str = "member", zone: str = "") -> Member:
    user = User.objects.make(email=f"{name.split()[0].lower()}{next(_numbers)}@example.com", name=name)
    return Member.objects.create(workspace=at, user=user, role=role, zone=zone or at.zone, joined_at=LONG_AGO)


def act(*, by: Member, verb: str = "made", at: datetime = LONG_AGO) -> Act:
    """An act for the rows that are made. The clock carries it out, so that a member's undo does not reach it."""
    return insert_act(None, verb, workspace_id=by.workspace_id, now=at, client_key=f"made-{next(_numbers)}")


def contact(
    *,
    by: Member,
    name: str = "Rob Okafor",
    organization: str = "Saltmarsh Bakery",
    phone: str = "+44 20 7946 0018",
    email: str = "rob@example.com",
) -> Contact:
    card = PersonDraft(
        full=name,
        organization=organization,
        phones=[(phone, "mobile")] if phone else [],
        emails=[(email, "")] if email else [],
    )
    made_by = act(by=by)
    row = write.make_contact(made_by, card, country=by.workspace.country, now=LONG_AGO)
    made_by.finish("")
    return row


def people(*, by: Member, names: list[str]) -> list[Contact]:
    """Contacts of whom only the name is known, in one act: a quarter of the work of making each of them."""
    made_by = act(by=by)
    ids = bulk.make_contacts(made_by, [(PersonDraft(full=name), []) for name in names], now=LONG_AGO)
    made_by.finish("")
    rows = Contact.objects.in_bulk(ids)
    return [rows[pk] for pk in ids]


def window(day: datetime, *, zone: str = "Europe/London", hours: tuple[int, int] | None = None) -> Window:
    on = day.date()
    return windows.window_between(on, time(hours[0]), time(hours[1]), zone) if hours else windows.on_day(on, zone)


def followup(
    *,
    by: Member,
    contact: Contact,
    due: Window,
    channel: str = "call",
    what: str = "the price list",
    purpose: str = "met",
    about: str = "",
    waiting: bool = False,
    opened: datetime = LONG_AGO,
) -> FollowUp:
    made_by = act(by=by, at=opened)
    row = FollowUp.make(
        made_by,
        contact=contact,
        purpose=purpose,
        about=about,
        state="open",
        owner=by,
        opened_at=opened,
        **step_columns(Step(channel, what, due, waiting)),
    )
    made_by.finish("")
    return row


def promise(
    *, by: Member, followup: FollowUp, side: str = "ours", made: datetime = LONG_AGO, channel: str = "", what: str = ""
) -> Promise:
    """A promise of the follow-up's next step, or of something else on the same day."""
    assert followup.window
    made_by = act(by=by, at=made)
    step = Step(channel or followup.next_channel, what or followup.next_what, followup.window)
    row = add_promise(made_by, followup, step, side=side, now=made, told_in=None)
    made_by.finish("")
    return row


def touch(
    *,
    by: Member,
    contact: Contact,
    followup: FollowUp | None = None,
    at: datetime = LONG_AGO + timedelta(days=1),
    channel: str = "call",
    outcome: str = "reached",
    words: str = "",
) -> Touch:
    made_by = act(by=by, at=at)
    row = record_touch(made_by, contact, followup=followup, by=by, at=at, channel=channel, outcome=outcome, words=words)
    made_by.finish("")
    return row
