"""The contact law for stored people: the facts of one contact, or of many at once, in one statement."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from followthrough.accounts.models import Member
from followthrough.consent import law
from followthrough.consent.hours import hours_of_text
from followthrough.consent.law import LawFacts, No, Preference, Yes
from followthrough.consent.next_allowed import Moved, next_allowed
from followthrough.consent.place import Place, place_of
from followthrough.followups.outcomes import OUTCOMES
from followthrough.kit import holidays, sql
from followthrough.kit.windows import Window
from followthrough.people.models import Contact

# Outcomes of ours that the person notices: what reached them, was sent or was left, and calls they did not take.
NOTICED = frozenset(
    row.name for row in OUTCOMES.values() if row.side == "us" and (row.unanswered or row.restarts_keep_in_touch)
)
# A touch counts for its day and for its week, wherever the person's week begins.
LOOK_BACK = timedelta(days=9)
# What they said, their numbers, our touches of these days, and the open steps of every member. A row is: contact, kind,
# four texts, a place in the order, an id.
FACTS = f"""
    SELECT s.contact_id, 'said', s.channel, s.says, s.hours, CAST(s.said_at AS TEXT), CAST(s.until AS TEXT), 0, s.id
    FROM followthrough_contactpreference s
    WHERE s.contact_id IN ({{0}}) AND +s.workspace_id = %s AND s.ended_at IS NULL
    UNION ALL SELECT w.contact_id, 'number', w.normal, '', '', '', '', w.position, w.id
    FROM followthrough_contactmethod w
    WHERE w.workspace_id = %s AND w.contact_id IN ({{0}}) AND w.kind = 'phone'
    UNION ALL SELECT t.contact_id, 'touch', '', '', '', CAST(t.at AS TEXT), '', 0, t.id
    FROM followthrough_touch t
    WHERE t.workspace_id = %s AND t.contact_id IN ({{0}}) AND t.at >= %s AND t.side = 'us'
        AND t.outcome IN ({sql.literals(NOTICED)})
        AND NOT EXISTS (SELECT 1 FROM followthrough_touch later WHERE later.corrects_id = t.id)
    UNION ALL SELECT f.contact_id, 'step', '', '', '', CAST(f.next_from AS TEXT), '', 0, f.id
    FROM followthrough_followup f
    WHERE f.workspace_id = %s AND f.contact_id IN ({{0}}) AND f.state = 'open'
"""  # noqa: S608  names of ours


@dataclass(frozen=True, slots=True)
class ContactLaw:
    """The law for one contact, as it stands at `now` (UTC)."""

    facts: LawFacts
    place: Place
    now: datetime

    def may(
        self, channel: str, at: datetime | None = None, *, automatic: bool = False, answers: bool = False
    ) -> Yes | No:
        """May they be contacted on the channel, at that moment in UTC, or now?"""
        return law.may(self.facts, channel, at or self.now, automatic=automatic, answers=answers)

    def move(self, window: Window, channel: str, *, counted: bool = True) -> Moved:
        """The window, or the next one that is allowed, with the reason (next_allowed.py).

        `counted` is False for a promise and for a day of a sequence.
        """
        return next_allowed(self.facts, channel, window, after=self.now, counted=counted)


@dataclass(slots=True)
class Gathered:
    """The rows of one contact."""

    said: list[Preference] = field(default_factory=list)
    numbers: list[tuple[int, int, str]] = field(default_factory=list)
    touched: list[datetime] = field(default_factory=list)


def read_law(contact: Contact, *, by: Member, now: datetime, but: int | None = None, steps: bool = True) -> ContactLaw:
    """The law for a contact; one statement.

    `but` is the id of the follow-up whose step is proposed: its present step does not count. `steps` False counts only
    touches that were made, for whoever asks about this moment.
    """
    return read_laws([contact], by=by, now=now, but=[but] if but else (), steps=steps)[contact.pk]


def read_laws(
    contacts: Sequence[Contact], *, by: Member, now: datetime, but: Iterable[int] = (), steps: bool = True
) -> dict[int, ContactLaw]:
    """{contact id: its law} for many contacts; one statement. `but` are the ids of follow-ups that do not count."""
    rows = read_facts([contact.pk for contact in contacts], by=by, now=now, but=frozenset(but), steps=steps)
    return {contact.pk: law_of(contact, rows[contact.pk], by=by, now=now) for contact in contacts}


def read_facts(
    ids: Sequence[int], *, by: Member, now: datetime, but: frozenset[int], steps: bool
) -> dict[int, Gathered]:
    found = {pk: Gathered() for pk in ids}
    if not ids:
        return found
    here, marks = by.workspace_id, sql.placeholders(ids)
    statement = FACTS.format(marks)
    rows = sql.read_texts(statement, *ids, here, here, *ids, here, *ids, now - LOOK_BACK, here, *ids)
    for pk, kind, value, says, hours, at, until, position, row_id in rows:
        one = found[pk]
        if kind == "said":
            end = sql.moment_of(until) if until else None
            one.said.append(Preference(value, says, sql.moment_of(at), hours_of_text(hours), end))
        elif kind == "number":
            one.numbers.append((position, row_id, value))
        elif kind == "touch" or (steps and row_id not in but):
            one.touched.append(sql.moment_of(at))
    return found


def law_of(contact: Contact, rows: Gathered, *, by: Member, now: datetime) -> ContactLaw:
    place = place_of(contact.zone, [number for *_, number in sorted(rows.numbers)], home=home_of(by))
    free = holidays.free_days(place.country)
    return ContactLaw(LawFacts(contact.first, place.zone, tuple(rows.said), free, tuple(rows.touched)), place, now)


def home_of(by: Member) -> Place:
    """Zone and country of the workspace."""
    return Place(by.workspace.zone, by.workspace.country)
