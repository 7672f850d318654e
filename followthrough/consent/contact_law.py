"""The contact law for stored people: the facts of one contact, or of many at once, in one statement."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Self

from followthrough.accounts.models import Member
from followthrough.consent import law
from followthrough.consent.hours import hours_of_text
from followthrough.consent.law import LawFacts, No, Preference, Yes
from followthrough.consent.next_allowed import next_allowed
from followthrough.consent.place import Place, place_of
from followthrough.followups.outcomes import NOTICED
from followthrough.followups.situation import Moved
from followthrough.kit import holidays, sql
from followthrough.kit.windows import MONDAY_TO_FRIDAY, Weekdays, Window

# A touch counts for its day and for its week, wherever the person's week begins.
LOOK_BACK = timedelta(days=9)
# Their name and zone, what they said, their numbers, our touches of these days with them and with the other half of
# a couple, and the open steps of every member. A row is: contact, kind, five texts, a place in the order, an id.
FACTS = f"""
    SELECT c.id, 'person', CASE WHEN c.given = '' THEN c."full" ELSE c.given END, c.zone, '', '', '', 0, c.id
    FROM followthrough_contact c
    WHERE c.id IN ({{0}}) AND +c.workspace_id = %s
    UNION ALL
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
    UNION ALL SELECT c.id, 'touch', '', '', '', CAST(t.at AS TEXT), '', 0, t.id
    FROM followthrough_contact c JOIN followthrough_touch t ON t.contact_id = c.household_id
    WHERE c.id IN ({{0}}) AND +c.workspace_id = %s AND t.workspace_id = c.workspace_id AND t.at >= %s AND t.side = 'us'
        AND t.outcome IN ({sql.literals(NOTICED)})
        AND NOT EXISTS (SELECT 1 FROM followthrough_touch later WHERE later.corrects_id = t.id)
"""  # noqa: S608  names of ours


@dataclass(frozen=True, slots=True)
class ContactLaw:
    """The law for one contact, as it stands at `now` (UTC)."""

    facts: LawFacts
    place: Place
    now: datetime
    # The weekdays on which the member works.
    weekdays: Weekdays = MONDAY_TO_FRIDAY

    def may(
        self, channel: str, at: datetime | None = None, *, automatic: bool = False, answers: bool = False
    ) -> Yes | No:
        """May they be contacted on the channel, at that moment in UTC, or now?"""
        return law.may(self.facts, channel, at or self.now, automatic=automatic, answers=answers)

    @property
    def preferred(self) -> str:
        """The channel they prefer, '' for none; of several the last they named."""
        said = [one for one in self.facts.preferences if one.says == "prefers" and one.channel]
        return max(said, key=lambda one: one.at).channel if said else ""

    def barred(self, channel: str) -> str:
        """Why the channel is not to be used now: they asked us not to. '' when they did not."""
        return next((no.why for no in law.asked_not_to(self.facts, channel, self.now)), "")

    def move(self, window: Window, channel: str, *, counted: bool = True, answers: bool = False) -> Moved:
        """The window, or the next one that is allowed, with the reason (next_allowed.py).

        `counted` is False for a promise and for a day of a sequence; `answers` for a message of theirs.
        """
        facts = self.facts.without_stops() if answers else self.facts
        counts = counted and not answers
        return next_allowed(facts, channel, window, after=self.now, counted=counts, weekdays=self.weekdays)

    def after_touch(self) -> Self:
        """The law once we have been in touch now, which counts for this day and week."""
        return replace(self, facts=replace(self.facts, touched=(*self.facts.touched, self.now)))


@dataclass(slots=True)
class Gathered:
    """The rows of one contact; `zone` is '' where nobody wrote one."""

    first: str = ""
    zone: str = ""
    said: list[Preference] = field(default_factory=list)
    numbers: list[tuple[int, int, str]] = field(default_factory=list)
    touched: list[datetime] = field(default_factory=list)


def read_law(contact_id: int, *, by: Member, now: datetime, but: int | None = None, steps: bool = True) -> ContactLaw:
    """The law for a contact; one statement.

    `but` is the id of the follow-up whose step is proposed: its present step does not count. `steps` False counts only
    touches that were made, for whoever asks about this moment.
    """
    return read_laws([contact_id], by=by, now=now, but=[but] if but else (), steps=steps)[contact_id]


def read_laws(
    contact_ids: Sequence[int], *, by: Member, now: datetime, but: Iterable[int] = (), steps: bool = True
) -> dict[int, ContactLaw]:
    """{contact id: its law} for many contacts; one statement. `but` are the ids of follow-ups that do not count."""
    rows = read_facts(contact_ids, by=by, now=now, but=frozenset(but), steps=steps)
    return {pk: law_of(rows[pk], by=by, now=now) for pk in contact_ids}


def read_facts(
    ids: Sequence[int], *, by: Member, now: datetime, but: frozenset[int], steps: bool
) -> dict[int, Gathered]:
    found = {pk: Gathered() for pk in ids}
    if not ids:
        return found
    here, marks = by.workspace_id, sql.placeholders(ids)
    statement = FACTS.format(marks)
    since = now - LOOK_BACK
    touched = (here, *ids, since, here, *ids, *ids, here, since)
    rows = sql.read_texts(statement, *ids, here, *ids, here, here, *ids, *touched)
    for pk, kind, value, says, hours, at, until, position, row_id in rows:
        one = found[pk]
        if kind == "person":
            one.first, one.zone = value, says
        elif kind == "said":
            end = sql.moment_of(until) if until else None
            one.said.append(Preference(value, says, sql.moment_of(at), hours_of_text(hours), end))
        elif kind == "number":
            one.numbers.append((position, row_id, value))
        elif kind == "touch" or (steps and row_id not in but):
            one.touched.append(sql.moment_of(at))
    return found


def law_without_touches(
    first: str, numbers: Sequence[str], *, by: Member, now: datetime, zone: str = "", said: Iterable[Preference] = ()
) -> ContactLaw:
    """The law for a person whose facts the caller has, or whom nobody has stored yet; no statement. How often they hear
    from us is not in it. `numbers` are theirs in E.164, the first one first; `zone` is "" where nobody wrote one.
    """
    in_order = [(0, at, number) for at, number in enumerate(numbers)]
    return law_of(Gathered(first, zone, list(said), in_order), by=by, now=now)


def law_of(rows: Gathered, *, by: Member, now: datetime) -> ContactLaw:
    place = place_of(rows.zone, [number for *_, number in sorted(rows.numbers)], home=home_of(by))
    free = holidays.free_days(place.country)
    facts = LawFacts(rows.first, place.zone, tuple(rows.said), free, tuple(rows.touched))
    return ContactLaw(facts, place, now, by.weekdays)


def home_of(by: Member) -> Place:
    """Zone and country of the workspace."""
    return Place(by.workspace.zone, by.workspace.country)
