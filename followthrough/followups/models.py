"""FollowUp: an open loop with one contact. The next step is columns of the row, so the database can hold the law."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Self

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Trim
from django.db.models.lookups import Exact

from followthrough.accounts.models import InWorkspace, Member, WorkspaceQuerySet
from followthrough.acts.models import Act
from followthrough.followups import intervals, turn
from followthrough.followups.channels import CHANNELS
from followthrough.followups.meant_to_call import PURPOSE
from followthrough.followups.situation import Step
from followthrough.kit.sql import Condition, readable
from followthrough.kit.windows import PRECISIONS, Window
from followthrough.people import effective_interval
from followthrough.people.models import Contact
from followthrough.people.said_words import SaidOfContact

# The one law (PRODUCT.md F1): no open relationship without a dated next step that we own.
THE_LAW = (
    Q(state__in=["open", "closed"])
    & (
        Q(state="closed")
        | Q(
            next_from__isnull=False,
            next_by__isnull=False,
            next_from__lt=F("next_by"),
            owner__isnull=False,
        )
        & ~Q(Exact(Trim("next_channel"), Value("")))
    )
    & (Q(state="open") | ~Q(Exact(Trim("close_reason"), Value(""))))
    & (~Q(close_reason="later") | Q(reopen_on__isnull=False, owner__isnull=False))
)


# Columns of a follow-up that was closed because its contact asked not to be contacted (consent/do_not_contact.py).
DO_NOT_CONTACT = {"state": "closed", "close_reason": "do_not_contact"}


# What every page needs to show the row.
CAN_BE_SHOWN = (
    Q(next_channel__in=["", *CHANNELS])
    & readable("opened_at", "closed_at", "next_from", "next_by", "next_words_at")
    & readable("reopen_on", kind="day")
    & readable("next_starts", "next_ends", kind="wall")
    & (Q(next_starts="", next_ends="") | ~Q(next_starts="") & Q(next_starts__lt=F("next_ends")))
)


class FollowUpQuerySet(WorkspaceQuerySet["FollowUp"]):
    def open(self) -> Self:
        return self.filter(state="open", contact__deleted_at=None)

    def open_first(self, *then: str) -> Self:
        """Order by state, open before closed, then by the columns `then`. The words sort the other way round."""
        return self.order_by("-state", *then)

    def owned_by(self, member: Member) -> Self:
        return self.filter(workspace_id=member.workspace_id, owner=member)

    def due(self, until: datetime) -> Self:
        """Open follow-ups with a step that begins before `until`; overdue steps are still due."""
        return self.open().filter(next_from__lt=until)

    def waiting(self, now: datetime) -> Self:
        """Open follow-ups where it is their turn: our date to ask has not come (followups/turn.py)."""
        return self.open().filter(turn.is_theirs_condition(now))

    def waiting_steps(self) -> Self:
        """Open follow-ups that wait for them: it is their turn until our date to ask again, then ours."""
        return self.open().filter(is_waiting=True)

    def version_of(self, pk: int) -> int:
        """Id of the act that last wrote the follow-up; 0 when the follow-up or its contact was deleted."""
        found = self.filter(pk=pk, contact__deleted_at=None).values_list("changed_by_id", flat=True)
        return found.first() or 0

    def due_to_reopen(self, today: date) -> Self:
        """Follow-ups that were closed until a day that has come."""
        return self.filter(state="closed", close_reason="later", reopen_on__lte=today, contact__deleted_at=None)


class FollowUp(InWorkspace, SaidOfContact):
    SEARCHED = ("next_words", "about", "next_what", "close_note")

    class State(models.TextChoices):
        OPEN = "open"
        CLOSED = "closed"

    contact = models.ForeignKey("Contact", models.CASCADE, related_name="followups")
    purpose = models.CharField(max_length=20)
    about = models.CharField(max_length=500, blank=True)
    key = models.CharField(max_length=80, blank=True)
    state = models.CharField(max_length=6, choices=State.choices)
    owner = models.ForeignKey("Member", models.PROTECT, null=True, blank=True, related_name="followups")
    opened_at = models.DateTimeField()
    # The other follow-up of an introduction: two people were introduced, and each of them is asked.
    tied_to = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")

    next_channel = models.CharField(max_length=10, blank=True)
    next_what = models.CharField(max_length=500, blank=True)
    # What goes with the step: the catalog, the article.
    next_material = models.ForeignKey(
        "Material", models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )
    # The line that planned the step, whole, and when it was written. Only flows/base/next_step.py writes them.
    next_words = models.TextField(blank=True)
    next_words_at = models.DateTimeField(null=True, blank=True)
    # The window in local wall time, 'YYYY-MM-DDTHH:MM'; the instants next_from and next_by are derived from it.
    next_starts = models.CharField(max_length=16, blank=True)
    next_ends = models.CharField(max_length=16, blank=True)
    next_zone = models.CharField(max_length=64, blank=True)
    next_precision = models.CharField(max_length=8, blank=True)
    next_from = models.DateTimeField(null=True, blank=True)
    next_by = models.DateTimeField(null=True, blank=True)
    is_waiting = models.BooleanField(default=False)
    moves = models.PositiveSmallIntegerField(default=0)

    close_reason = models.CharField(max_length=20, blank=True)
    close_note = models.CharField(max_length=500, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    reopen_on = models.DateField(null=True, blank=True)

    objects = FollowUpQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=THE_LAW, name="the_one_law"),
            models.CheckConstraint(condition=CAN_BE_SHOWN, name="followup_can_be_shown"),
            models.CheckConstraint(condition=Q(next_precision__in=["", *PRECISIONS]), name="followup_precision_known"),
            models.UniqueConstraint(
                fields=["workspace", "key"], condition=Q(state="open") & ~Q(key=""), name="followup_key_once_while_open"
            ),
        ]
        indexes = [
            # With the id: of many steps at one midnight the first are read without the others (desk/day_load.py).
            models.Index(
                fields=["workspace", "owner", "next_from", "id"], name="followup_today", condition=Q(state="open")
            ),
            models.Index(fields=["workspace", "next_from"], name="followup_next", condition=Q(state="open")),
            models.Index(
                fields=["workspace", "next_from"],
                name="followup_waiting",
                condition=Q(state="open", is_waiting=True),
            ),
            models.Index(
                fields=["workspace", "next_from"],
                name="followup_kept",
                condition=Q(state="open", key__gte=intervals.FIRST_KEY, key__lt=intervals.LAST_KEY),
            ),
            # For the clock, which asks for all workspaces at once.
            models.Index(fields=["next_from"], name="followup_timed", condition=Q(state="open", next_precision="at")),
            models.Index(fields=["workspace", "state", "contact"], name="followup_by_state"),
            # Without it SQLite uses the index above for a contact's page, and scans the whole workspace.
            models.Index(fields=["workspace", "contact", "state", "next_from"], name="followup_of_contact"),
            models.Index(fields=["reopen_on"], name="followup_to_reopen", condition=Q(close_reason="later")),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.about}".strip()

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN

    @property
    def is_colleagues_thing(self) -> bool:
        """True for a thing of a colleague's own, which was handed over."""
        whose = self.contact.self_of_id
        return None not in (whose, self.owner_id) and whose != self.owner_id

    @property
    def is_offer(self) -> bool:
        """True for one that Today only offers (desk/offer.py): it is not stored, and has the contact's negative id."""
        return self.pk is not None and self.pk < 0

    def is_theirs(self, now: datetime) -> bool:
        """True while it is their turn (followups/turn.py)."""
        return self.is_open and turn.is_theirs(self.next_from, waiting=self.is_waiting, now=now)

    @property
    def is_do_not_contact(self) -> bool:
        """Closed because the contact asked not to be contacted."""
        return all(getattr(self, column) == value for column, value in DO_NOT_CONTACT.items())

    @property
    def window(self) -> Window | None:
        """When the next step is due; None for a follow-up that never had a step."""
        if not self.next_starts:
            return None
        starts, ends = datetime.fromisoformat(self.next_starts), datetime.fromisoformat(self.next_ends)
        return Window(starts, ends, self.next_zone, self.next_precision)  # type: ignore[arg-type]  # CHECKed above

    def set_next(
        self, act: Act, step: Step, *, owner: Member | None, moves: int, words: str, only_if: Condition
    ) -> bool:
        """Give the follow-up its one next step, and open it if it is closed. Only flows/base/next_step.py calls this.

        Returns False, and writes nothing, where the row does not meet the condition `only_if`.
        """
        key = self.key_when_reopened() if self.key and not self.is_open else self.key
        same_words = words == self.next_words
        return self.write_if(
            act,
            only_if,
            **step_columns(step),
            **({} if same_words else words_columns(words, at=act.at)),
            state=self.State.OPEN,
            key=key,
            owner=owner,
            moves=moves,
            close_reason="",
            close_note="",
            closed_at=None,
            reopen_on=None,
        )

    def key_when_reopened(self) -> str:
        """The key after reopening: '' when another open follow-up has it, or when the interval it kept has ended."""
        if intervals.is_keep_in_touch(self.key):
            days = effective_interval.days_of([self.contact_id], workspace_id=self.workspace_id)
            if self.key != intervals.keep_in_touch_key(self.contact_id) or not days:
                return ""
        others = FollowUp.objects.filter(workspace_id=self.workspace_id, key=self.key, state=self.State.OPEN)
        return "" if others.exists() else self.key

    def close(self, act: Act, because: str, *, now: datetime, note: str = "", reopen_on: date | None = None) -> None:
        """Close it with a reason, one of those in PRODUCT.md ('Words'); 'later' needs the day `reopen_on`."""
        self.write(act, **close_columns(because, now=now, note=note, reopen_on=reopen_on))

    @classmethod
    def close_many(
        cls,
        act: Act,
        rows: "Sequence[FollowUp]",
        because: str,
        *,
        now: datetime,
        note: str = "",
        reopen_on: date | None = None,
    ) -> None:
        """Close these in the same way, in one statement."""
        cls.write_many(act, rows, **close_columns(because, now=now, note=note, reopen_on=reopen_on))


def close_columns(because: str, *, now: datetime, note: str, reopen_on: date | None) -> dict[str, object]:
    """The columns of a follow-up that is closed."""
    return {
        "state": FollowUp.State.CLOSED,
        "close_reason": because,
        "close_note": note[:500],
        "closed_at": now,
        "reopen_on": reopen_on,
        "is_waiting": False,
        "next_words": "",
        "next_words_at": None,
    }


def offered_with(contact: Contact, owner: Member, step: Step) -> FollowUp:
    """The follow-up that Today offers with a contact whom one means to call. It is never stored: its first step begins
    another one (flows/contact/begin_offered.py)."""
    return FollowUp(
        pk=-contact.pk, workspace_id=contact.workspace_id, contact=contact, purpose=PURPOSE, state=FollowUp.State.OPEN,
        owner=owner, opened_at=contact.sorted_at or contact.made_at, changed_by_id=contact.changed_by_id,
        **step_columns(step),
    )  # fmt: skip


def words_columns(words: str, *, at: datetime) -> dict[str, object]:
    """The columns of FollowUp that hold the words of a step, written at that time; `words` may be empty."""
    return {"next_words": words, "next_words_at": at if words else None}


def step_columns(step: Step) -> dict[str, object]:
    """The columns of FollowUp that hold a step."""
    return {
        "next_channel": step.channel,
        "next_what": step.what[:500],
        **window_columns(step.window),
        "is_waiting": step.waiting,
        "next_material_id": step.material,
    }


def window_columns(window: Window) -> dict[str, object]:
    """The columns of FollowUp that hold when a step is due."""
    starts, ends = window.utc()
    return {
        "next_starts": window.starts.isoformat(timespec="minutes"),
        "next_ends": window.ends.isoformat(timespec="minutes"),
        "next_zone": window.zone,
        "next_precision": window.precision,
        "next_from": starts,
        "next_by": ends,
    }
