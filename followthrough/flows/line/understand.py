"""Understand a quick line in this workspace: the person, what happened, and the plan. Nothing is saved here."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple, TypedDict

from followthrough.accounts.models import Member
from followthrough.consent.contact_law import ContactLaw, law_without_touches, read_law
from followthrough.flows.base import plan_after_outcome
from followthrough.flows.base.asked_window import asked_window
from followthrough.flows.base.begin_sequence import causes_of, with_first_stage
from followthrough.flows.base.counted_from import plan_counted_from
from followthrough.flows.base.policy_input import situation_from, window_of_date
from followthrough.flows.base.sequence_place import read_enrolled
from followthrough.flows.contact.own_contact import own_contact_id
from followthrough.flows.line.alternatives import Alternative, PersonMatch, PersonRow, known_people
from followthrough.flows.line.beside import match_person_beside
from followthrough.flows.line.happened_at import moment_of_touch
from followthrough.flows.line.own.own_step import is_own_thing, plan_of_thing, thing_of
from followthrough.flows.line.plan_of_line import (
    about_of,
    channel_of,
    closes_followup,
    is_done,
    outcome_of,
    plan_of_line,
    purpose_of,
    rests,
    with_choices,
)
from followthrough.flows.line.standing import OpenFollowUps, Standing, Wish, read_open_followups, standing_of_line
from followthrough.followups.channels import CALL
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import outcome_named
from followthrough.followups.situation import OWN_PURPOSE, Proposal, Situation
from followthrough.kit import contactpoints, windows
from followthrough.matching.names import first_name
from followthrough.people.queries import method_kinds, people_named_in
from followthrough.quickline.line.parse_line import ParsedLine, parse_line
from followthrough.quickline.line.told.without_person import may_be_thing
from followthrough.touches.queries import tried_at
from followthrough.words.en.flows import line as say


@dataclass(frozen=True, slots=True)
class LineUnderstanding:
    """An understood line. `contact_id` None is a new contact.

    `is_ours`: the line names no date, so we propose one. `told`: the person heard the date, so it is promised;
    `says_told`: so the words say, whatever the reader ticked.
    `alternatives`: people it could be, each with the reason, also for a new person who is not asked about; and people
    who are named too. `standing`: what the line does to a follow-up that is open already.
    `stays`: the open step stays the next one, because the line plans nothing.
    `is_own`: a thing without a person, which belongs to the member; then `contact_id` is None before the first one.
    `may_be_own`: no word says that somebody is meant, so that 'yourself' is an answer to the question who it is.
    """

    text: str
    line: ParsedLine
    contact_id: int | None
    name: str
    organization: str
    asks_who: bool
    outcome: str
    channel: str
    purpose: str
    about: str
    after: plan_after_outcome.Plan
    told: bool
    is_ours: bool
    standing: Standing
    happened_at: datetime | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    stays: bool = False
    says_told: bool = False
    is_own: bool = False
    may_be_own: bool = False
    alternatives: tuple[Alternative, ...] = ()

    @property
    def suggested(self) -> tuple[PersonRow, ...]:
        """The known people among the alternatives."""
        return known_people(self.alternatives)


def understand_line(
    said: str,
    *,
    by: Member,
    now: datetime,
    without: Collection[str] = (),
    person_id: int | None = None,
    name: str = "",
    beside: int | None = None,
    next_words: str = "",
    channel: str = "",
    told: bool | None = None,
    wish: Wish = "",
    is_own: bool | None = None,
) -> LineUnderstanding:
    """Understand a line. `without`: parts the reader removed (person, outcome, organization, about, date, said-0 ...).

    `person_id` or `name` is the reader's choice. `beside` is the contact on whose page the line is written.
    `told`: whether they heard the date; None decides it from the words. `wish`: 'also' or 'instead' of an open step.
    `is_own`: whether it is a thing of the member's own; None decides it from the words, where no person is chosen.
    Raises Refused when `next_words` names no date.
    """
    local, known = windows.to_local(now, by.zone), people_named_in(by, said)
    line = parse_with_people(said, known, by=by, local=local, without=without)
    addresses = addresses_in(said, by)
    chosen = Chosen(is_own, person_id, beside, name.strip(), "person" in without)
    if own_line(line, known, chosen, by=by):
        return understand_own(line, by=by, now=now, without=without, next_words=next_words)
    found = match_person_beside(
        line, known, beside=beside, by=by, person_id=person_id, name=name, emails=addresses[0], phones=addresses[1]
    )
    outcome = "" if "outcome" in without else outcome_of(line)
    says_told = has_heard(line, outcome)
    heard = heard_as_ticked(told, outcome, otherwise=says_told)
    due = due_window(line, by=by, local=local, without=without)
    asked = asked_window(next_words, by=by, now=now)
    opened, done_on = read_open_followups(found.person[0], by), channel_of(line, outcome)
    own_step = asked is not None or names_next_step(line, due, outcome, without)
    standing = standing_beside(opened, line, outcome=outcome, channel=done_on, has_own_step=own_step, wish=wish)
    kinds = method_kinds_after(found.person[0], *addresses)
    law = law_of_person(found.person, addresses[1], standing.goes_on, by=by, now=now)
    situation = situation_of(standing.goes_on, kinds, line.channel or CALL, law, by=by, now=now)
    situation = replace(situation, asked=due)
    happened = moment_of_touch(line, outcome, zone=by.zone, now=now) if "happened" not in without else None
    after = plan_counted_from(
        happened, situation, lambda seen: plan_of_line(line, outcome, seen, told=heard, without=without)
    )
    is_ours, purpose = due is None and asked is None, purpose_of(line, outcome, after)
    if is_ours and not channel and standing.goes_on is None:
        causes, done = causes_of(outcome, done_on, purpose)
        main = with_first_stage(
            after.main, causes, done=done, contact_id=found.person[0], seen=situation, kinds=kinds, by=by
        )
        after = replace(after, main=main)
    stays = is_ours and promise_stays(opened, standing.goes_on, after.main, outcome=outcome, channel=done_on)
    return LineUnderstanding(
        text=said,
        line=line,
        **fields_of_person(found, line, addresses, without),
        may_be_own=may_be_thing(line),
        outcome=outcome,
        channel=done_on,
        purpose=purpose,
        about="" if "about" in without else about_of(line),
        after=with_choices(after, window=asked, channel=channel),
        told=heard,
        says_told=says_told,
        is_ours=is_ours,
        standing=standing,
        happened_at=happened,
        stays=stays or standing.way == "notes",
    )


class Chosen(NamedTuple):
    """The reader's choices: whether it is a thing of their own (None: they did not say), a person, and the page they
    write on. `is_not`: they left out the person that was read."""

    is_own: bool | None
    person_id: int | None
    beside: int | None
    name: str
    is_not: bool


def own_line(line: ParsedLine, known: Collection[PersonRow], chosen: Chosen, *, by: Member) -> bool:
    """True for a thing of the member's own: as the reader says; where they choose nobody, by the words; and beside the
    member's own contact."""
    if chosen.is_own is not None:
        return chosen.is_own
    ids = [pk for pk in (chosen.person_id, chosen.beside) if pk]
    if ids or chosen.name or chosen.is_not:
        return bool(ids) and own_contact_id(by) in ids
    return is_own_thing(line, known, has_address=any(addresses_in(line.text, by)))


def understand_own(
    line: ParsedLine, *, by: Member, now: datetime, without: Collection[str], next_words: str
) -> LineUnderstanding:
    """Understand a line about a thing of the member's own. Raises Refused when `next_words` names no date."""
    due = due_window(line, by=by, local=windows.to_local(now, by.zone), without=without)
    asked = asked_window(next_words, by=by, now=now)
    line.uncertain = [part for part in line.uncertain if part not in ("person", "org")]
    return LineUnderstanding(
        text=line.text,
        line=line,
        contact_id=own_contact_id(by),
        name=say.YOURSELF,
        organization="",
        asks_who=False,
        outcome="",
        channel="",
        purpose=OWN_PURPOSE,
        about=thing_of(line),
        after=plan_of_thing(line, asked or due, by=by, now=now),
        told=False,
        is_ours=due is None and asked is None,
        standing=Standing(None, "begins"),
        is_own=True,
    )


class _Person(TypedDict):
    """The person of a line: the fields of LineUnderstanding that are about them."""

    contact_id: int | None
    name: str
    organization: str
    asks_who: bool
    alternatives: tuple[Alternative, ...]
    emails: tuple[str, ...]
    phones: tuple[str, ...]


def fields_of_person(
    found: PersonMatch, line: ParsedLine, addresses: tuple[tuple[str, ...], tuple[str, ...]], without: Collection[str]
) -> _Person:
    """The person, whether to ask who it is, and the addresses written beside."""
    contact_id, name, organization = found.person
    return {
        "contact_id": contact_id or None,
        "name": name,
        "organization": "" if "organization" in without else line.org or organization,
        "asks_who": found.asks,
        "alternatives": found.alternatives,
        "emails": addresses[0],
        "phones": addresses[1],
    }


def standing_beside(
    opened: OpenFollowUps, line: ParsedLine, *, outcome: str, channel: str, has_own_step: bool, wish: Wish
) -> Standing:
    """Return what the line does to the open follow-ups of its person."""
    return standing_of_line(
        opened,
        # What was promised is a step of its own: it does not show that the open one was done.
        outcome="" if line.is_only_told else outcome,
        channel=channel,
        has_own_step=has_own_step,
        closes=closes_open(opened, line, outcome=outcome, channel=channel),
        wish=wish,
    )


def parse_with_people(
    said: str, known: Collection[PersonRow], *, by: Member, local: datetime, without: Collection[str]
) -> ParsedLine:
    """Parse the line with the contacts it may name; a person the reader removed becomes uncertain."""
    line = parse_line(said, local, by.workspace.locale, [full for _, full, _ in known])
    if "person" in without:
        line.person, line.uncertain = None, [*line.uncertain, "person"]
    return line


def due_window(line: ParsedLine, *, by: Member, local: datetime, without: Collection[str]) -> windows.Window | None:
    """The window of the date in the line; None without one, or when the reader removed it."""
    return window_of_date(line.due, zone=by.zone, now=local) if line.due and "date" not in without else None


def names_next_step(line: ParsedLine, due: windows.Window | None, outcome: str, without: Collection[str]) -> bool:
    """True when the line names a next step of its own: a date ahead, or something to do that is not done yet.

    A bare time beside their call ('missed call from Rob, 3pm') is when they called.
    """
    if (line.next_action or due) and outcome_named(outcome).side != "them":
        return True
    return any(not is_done(one, outcome) and f"said-{place}" not in without for place, one in enumerate(line.promises))


def promise_stays(
    opened: OpenFollowUps, existing: FollowUp | None, main: Proposal, *, outcome: str, channel: str
) -> bool:
    """True when our open promise keeps its step, because the plan neither promises nor closes anything."""
    if existing is None or main.promised or main.close_reason:
        return False
    return opened.owes_after(existing, outcome=outcome, channel=channel)


def closes_open(opened: OpenFollowUps, line: ParsedLine, *, outcome: str, channel: str) -> bool:
    """True when the line closes the open follow-up of its person. A rest does not while a promise of ours is open that
    the line does not keep: 'ask again in May' must not release it."""
    owes = any(opened.owes_after(each, outcome=outcome, channel=channel) for each in opened.rows)
    return closes_followup(line) and not (rests(line) and owes)


def has_heard(line: ParsedLine, outcome: str) -> bool:
    """True when the person heard our date: in a promise, always after a voicemail, after a talk if the line says so."""
    date_told = outcome_named(outcome).date_told
    said = {one.said for one in line.promises if not one.theirs}
    always = date_told == "always" and not line.tries_again
    return always or "promised" in said or (date_told == "if said" and "will" in said)


def heard_as_ticked(told: bool | None, outcome: str, *, otherwise: bool) -> bool:
    """True when the person heard the date, as the reader ticked it; `otherwise` where they did neither."""
    return otherwise if told is None else told and can_be_told(outcome)


def can_be_told(outcome: str) -> bool:
    """True when the person can have heard our date from us, so that it can be a promise."""
    return outcome_named(outcome).date_told != "never"


def addresses_in(said: str, by: Member) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(e-mail addresses, phone numbers) written in the line."""
    return tuple(contactpoints.parse_emails(said)), tuple(contactpoints.phones_in(said, by.workspace.country))


def method_kinds_after(contact_id: int, emails: Collection[str], phones: Collection[str]) -> Collection[str]:
    """Kinds of contact method that the person has, or will have after saving: 'email', 'phone'."""
    written = {kind for kind, found in (("email", emails), ("phone", phones)) if found}
    return method_kinds([contact_id])[contact_id] | written if contact_id else written


def law_of_person(
    person: tuple[int, str, str], phones: Sequence[str], existing: FollowUp | None, *, by: Member, now: datetime
) -> ContactLaw:
    """The contact law of a person as matched (id, name, organization); of a new one by the numbers in the line.

    The step of `existing`, with which it goes on, does not count.
    """
    contact_id, name, _ = person
    if contact_id:
        return read_law(contact_id, by=by, now=now, but=existing.pk if existing else None)
    numbers = [parsed.e164 for one in phones if (parsed := contactpoints.parse_phone(one, by.workspace.country))]
    return law_without_touches(first_name(name) if name else "", numbers, by=by, now=now)


def situation_of(
    existing: FollowUp | None, kinds: Collection[str], channel: str, law: ContactLaw | None, *, by: Member,
    now: datetime,
) -> Situation:  # fmt: skip
    tries = tried_at(existing.pk, zone=by.zone) if existing else ()
    what = existing.next_what if existing else ""
    enrolled = read_enrolled(existing, kinds=kinds, by=by) if existing else None
    return situation_from(
        kinds=kinds,
        tried=tries,
        what=what,
        by=by,
        now=now,
        channel=channel,
        enrolled=enrolled,
        law=law,
        followup_id=existing.pk if existing else 0,
    )
