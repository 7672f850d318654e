"""The notes and letters of a workspace: to write, written, and posted in the month; how long they take."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from followthrough.accounts.models import Member
from followthrough.followups.channels import BY_POST, LETTER, NOTE
from followthrough.followups.models import FollowUp
from followthrough.kit import countries, holidays
from followthrough.kit.windows import Window
from followthrough.letters import post_days
from followthrough.letters.models import Letter, PostRates
from followthrough.touches.models import Touch

PAST, LONGEST_SUBJECT = 3, 60


@dataclass(frozen=True, slots=True)
class QueuedLetter:
    """A note or letter: to write (no `letter`), written, or posted. `arrives` is when it is there if posted today."""

    followup: int
    letter: int | None
    contact: int
    person: str
    kind: str
    state: str
    address: str
    about: str
    material: str
    says: Window | None
    due: datetime | None
    arrives: date | None
    posted_at: datetime | None
    postage: int | None
    currency: str

    @property
    def is_late(self) -> bool:
        """True where it arrives after the day that is written in it, posted today."""
        return bool(self.arrives and self.says and self.arrives > self.says.last_day)


def rates_of(workspace_id: int) -> PostRates:
    """The rates of a workspace; those of nobody's making where it set none. One statement."""
    found = PostRates.objects.filter(workspace_id=workspace_id).first()
    return found or PostRates(
        workspace_id=workspace_id, days_home=post_days.AT_HOME, days_abroad=post_days.ABROAD, currency=""
    )


def is_abroad(address: str, home: str) -> bool:
    """True where the last line of an address, or what follows its last comma, names another country."""
    last = address.replace("\n", ",").rstrip(" ,.").rpartition(",")[2].strip()
    region = countries.region_of(last) if len(last) > 3 else None
    return region is not None and region != home


def arrival(posted: date, address: str, rates: PostRates, *, home: str) -> date:
    """The day on which something posted on a day is at an address."""
    days = rates.days_abroad if is_abroad(address, home) else rates.days_home
    return post_days.arrives_on(posted, days, holidays.free_days(home))


def to_do(member: Member, *, now: datetime) -> list[QueuedLetter]:
    """What is to write, the soonest first, and after it what is written and not posted; three statements."""
    rates, home, today = rates_of(member.workspace_id), member.workspace.country, member.day_of(now)
    written = Letter.objects.visible_to(member).filter(posted_at=None, contact__deleted_at=None, followup__state="open")
    letters = list(written.select_related("contact", "followup", "material").order_by("written_at", "pk"))
    open_rows = FollowUp.objects.visible_to(member).open().filter(next_channel__in=BY_POST, is_waiting=False)
    due = open_rows.exclude(pk__in=[row.followup_id for row in letters]).select_related("contact", "next_material")
    return [
        *(queued(row, None, arrives=arrival(today, row.contact.address, rates, home=home), kind=row.next_channel)
          for row in due.order_by("next_from", "pk")),
        *(queued(row.followup, row, arrives=arrival(today, row.contact.address, rates, home=home), kind=row.kind)
          for row in letters),
    ]  # fmt: skip


def queued(followup: FollowUp, letter: Letter | None, *, arrives: date | None, kind: str) -> QueuedLetter:
    contact = letter.contact if letter else followup.contact
    material = letter.material if letter else followup.next_material
    return QueuedLetter(
        followup=followup.pk,
        letter=letter.pk if letter else None,
        contact=contact.pk,
        person=contact.full,
        kind=kind,
        state="due" if letter is None else "posted" if letter.posted_at else "written",
        address=contact.address,
        about=followup.next_what or followup.about,
        material=material.name if material else "",
        says=letter.says if letter else None,
        due=followup.next_from,
        arrives=arrives,
        posted_at=letter.posted_at if letter else None,
        postage=letter.postage if letter else None,
        currency=letter.currency if letter else "",
    )


def posted_since(member: Member, since: datetime) -> list[QueuedLetter]:
    """What was posted since an instant, the newest first; one statement."""
    rows = Letter.objects.visible_to(member).filter(posted_at__gte=since, contact__deleted_at=None)
    found = rows.select_related("contact", "followup", "material").order_by("-posted_at", "-pk")
    return [queued(row.followup, row, arrives=None, kind=row.kind) for row in found]


@dataclass(frozen=True, slots=True)
class Posted:
    """What was posted: how many of each kind, and the postage in hundredths of a currency, None where a rate lacks."""

    notes: int
    letters: int
    postage: int | None
    currency: str


def sum_of(rows: Sequence[QueuedLetter]) -> Posted:
    """The sum; without a sum of money where one has no postage, or where they differ in currency."""
    kinds, currencies = Counter(row.kind for row in rows), {row.currency for row in rows}
    is_known = len(currencies) == 1 and all(row.postage is not None for row in rows)
    total = sum(row.postage or 0 for row in rows) if is_known else None
    return Posted(kinds[NOTE], kinds[LETTER], total, currencies.pop() if is_known else "")


def past_subjects(contacts: Sequence[int], *, by: Member) -> dict[int, list[str]]:
    """{contact: the first lines of their newest notes and letters}; one statement."""
    rows = Touch.objects.visible_to(by).uncorrected().filter(contact__in=contacts, channel__in=BY_POST, side="us")
    found: dict[int, list[str]] = {}
    for pk, words in rows.exclude(words="").order_by("-at", "-pk").values_list("contact_id", "words"):
        if len(found.setdefault(pk, [])) < PAST:
            found[pk].append(words.splitlines()[0][:LONGEST_SUBJECT])
    return found
