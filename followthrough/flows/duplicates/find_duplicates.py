"""Find contacts that may be one person, and keep the decision about each pair.

'Same person' is a merge (merge.py). 'Two people' is stored, so that the pair is not asked about again.
"""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from uuid import uuid4

from django.db.models import Q, QuerySet

from followthrough.accounts.models import Member
from followthrough.acts.models import Act, insert_act
from followthrough.capture.duplicates import candidates, suggestions
from followthrough.capture.duplicates.evidence import ComparedPerson, Likeness
from followthrough.capture.duplicates.pairs import Pair
from followthrough.capture.duplicates.reasons import reason_for
from followthrough.capture.models import Suggestion
from followthrough.flows.base import act_sentences
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_people, lock_row
from followthrough.flows.base.repeat import again_if_ended
from followthrough.kit import contactpoints, tx
from followthrough.kit.errors import Refused
from followthrough.ledger import due_rows
from followthrough.ledger.due_rows import LongJob, carries_out
from followthrough.ledger.models import DueRow
from followthrough.people import write
from followthrough.people.models import Contact
from followthrough.words.en.flows import duplicates as say

KIND = "doubles"
LOOK_ALL = "look_all"
BLOCK = 500
# Contacts that are compared while the member waits for the page: one or two seconds.
AT_ONCE = 3_000
MOST_HINTS = 3
# Least bits of evidence for a hint. A hint costs a glance, a question a decision, so a hint may be less sure.
HINT_FROM = -4.0


@dataclass(frozen=True, slots=True)
class SimilarContact:
    """An existing contact that may be meant by the typed name. `why` in words: 'Same number'."""

    id: int
    name: str
    organization: str
    why: str


def compare_contacts(by: Member, now: datetime, among: Iterable[int] | None = None) -> int:
    """Compare the contacts with ids in `among`, or all, with all contacts. Returns the number of new questions.

    Pairs that were asked about before are left out. The act has no member, so no one can undo it.
    """
    return sum(compare_in_blocks(by, now, among))


def compare_soon(by: Member, now: datetime, *, brought_by: Act | None = None) -> bool:
    """Compare all contacts, or those of an import: at once when they are few, else by the thread for long work.

    Returns True when it is done.
    """
    people = Contact.objects.visible_to(by).kept()
    brought = people.filter(brought_by=brought_by) if brought_by else people
    if people.count() <= AT_ONCE or (brought_by and brought.count() <= suggestions.FEW):
        compare_contacts(by, now, None if brought_by is None else list(brought.values_list("pk", flat=True)))
        return True
    subject = brought_by.pk if brought_by else None
    key = f"{KIND}:{by.workspace_id}:{subject or now.isoformat()}"
    due_rows.owe(KIND, key, workspace_id=by.workspace_id, member_id=by.pk, subject_id=subject, due_at=now)
    return False


def is_comparing(member: Member) -> bool:
    """True while a comparison in the member's workspace waits for the thread or runs there."""
    rows = DueRow.objects.filter(kind=KIND, workspace_id=member.workspace_id, done_at=None, stopped_at=None)
    return rows.exists()


@carries_out(KIND, is_long=True)
def compare_owed(due: DueRow, now: datetime) -> LongJob:
    """Run a comparison that is owed, with a pause after each block."""
    member = Member.objects.select_related("workspace", "user").get(pk=due.member_id or 0)
    brought = Contact.objects.visible_to(member).kept().filter(brought_by_id=due.subject_id)
    among = list(brought.values_list("pk", flat=True)) if due.subject_id else None
    for _ in compare_in_blocks(member, now, among):
        now = yield
    return ""


def compare_in_blocks(by: Member, now: datetime, among: Iterable[int] | None = None) -> Generator[int, None, None]:
    """Compare block by block. Yields the number of questions that each block added."""
    few = None if among is None else sorted(set(among))
    found = suggestions.find_pairs(by, few)
    act, new = None, 0
    while block := list(islice(found, BLOCK)):
        act, added = store_block(act, by, block, few, now=now)
        new += added
        yield added
    if act or few is None:
        compared = suggestions.comparable_contacts(by).count() if few is None else len(few)
        with tx.write_block():
            (act or begin_comparison(by, few, now=now)).finish(act_sentences.compared(compared, new))


def begin_comparison(by: Member, few: Sequence[int] | None, *, now: datetime) -> Act:
    """Begin the act of the comparison, without a member. `few` None compares all contacts."""
    verb = LOOK_ALL if few is None else "look"
    return insert_act(None, verb, workspace_id=by.workspace_id, now=now, client_key=uuid4().hex)


@again_if_ended
def store_block(
    act: Act | None, by: Member, pairs: Sequence[Pair], few: Sequence[int] | None, *, now: datetime
) -> tuple[Act, int]:
    """Store the new questions of a block in one write. Returns the act of the comparison and how many they are."""
    with tx.write_block():
        act = act or begin_comparison(by, few, now=now)
        return act, store_questions(act, by, pairs, now=now)


def store_questions(act: Act, by: Member, pairs: Sequence[Pair], *, now: datetime) -> int:
    """Store the pairs that were not asked about before as open questions. Returns how many."""
    known = suggestions.suggested_before(by, pairs)
    fresh = {(a.id, b.id): (a, b, likeness) for a, b, likeness in pairs if (a.id, b.id) not in known}
    made = [
        Suggestion(workspace_id=by.workspace_id, changed_by=act, contact_id=a.id, other_id=b.id, made_at=now,
                   why=reason_for(a, b, likeness), score=likeness.score)
        for a, b, likeness in fresh.values()
    ]  # fmt: skip
    still = set(lock_people(Contact.objects.kept().filter(pk__in={pk for pair in fresh for pk in pair})))
    rows = [row for row in made if row.contact_id in still and row.other_id in still]
    Suggestion.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)


def last_comparison(member: Member) -> Act | None:
    """The act of the last comparison of all contacts; None when there was none."""
    return Act.objects.visible_to(member).filter(member=None, verb=LOOK_ALL).order_by("-id").first()


@again_if_ended
def decline_suggestion(suggestion: Suggestion, *, by: Member, now: datetime, client_key: str = "") -> Act:
    """Decide that a suggestion is about two people. Returns the act. Raises Refused when it was decided before."""
    with begin_act(by, "two_people", now=now, client_key=client_key) as act:
        row = lock_row(suggestion, "contact", "other")
        if row.state != Suggestion.State.OPEN:
            was = "one person" if row.state == Suggestion.State.TAKEN else "two people"
            raise Refused(say.decided_already(one=str(row.contact), other=str(row.other), was=was), do=say.UNDO_THAT)
        row.write(act, state=Suggestion.State.DECLINED)
        return act.finish(act_sentences.about_pair("two_people", row.contact, row.other), contact_id=row.contact_id)


def open_questions(member: Member) -> QuerySet[Suggestion]:
    """Open suggestions about contacts that are not deleted and not personal, the likeliest first."""
    rows = Suggestion.objects.visible_to(member).filter(state=Suggestion.State.OPEN)
    there = {"deleted_at": None, "is_personal": False}
    both = {f"{end}__{name}": value for end in ("contact", "other") for name, value in there.items()}
    return rows.filter(**both).order_by("-score", "pk")


def find_similar(
    member: Member,
    name: str,
    phones: Iterable[str] = (),
    emails: Iterable[str] = (),
    *,
    organization: str = "",
    but: int = 0,
) -> list[SimilarContact]:
    """Contacts that may be meant by the typed name, numbers and addresses, at most MOST_HINTS.

    `but` is the id of the contact on whose page it is typed. About twenty statements, however many contacts there are.
    """
    country = member.workspace.country
    numbers = [key for value in phones if len(key := write.normal_phone(value, country)) >= 6]
    mails = [mail for value in emails if (mail := contactpoints.parse_email(value))]
    somebody = candidates.person_being_typed(
        " ".join(name.split())[:400], numbers, mails, " ".join(organization.split())[:200]
    )
    if not somebody.last and not numbers and not mails:
        return []
    apart = {but, *declined_with(member, but)} if but else set()
    found: list[tuple[ComparedPerson, Likeness]] = [
        (other, likeness)
        for other, likeness in suggestions.likely_matches(member, somebody)
        if other.id not in apart and is_worth_hint(likeness, is_named=bool(somebody.last))
    ]
    full = dict(Contact.objects.filter(pk__in=[other.id for other, _ in found[:MOST_HINTS]]).values_list("pk", "full"))
    return [
        SimilarContact(other.id, full[other.id], other.company_name, reason_for(somebody, other, likeness))
        for other, likeness in found[:MOST_HINTS]
        if other.id in full
    ]


def declined_with(member: Member, contact_id: int) -> set[int]:
    """Ids of the contacts that a member decided are other people than this one."""
    rows = Suggestion.objects.visible_to(member).filter(state=Suggestion.State.DECLINED)
    pairs = rows.filter(Q(contact=contact_id) | Q(other=contact_id)).values_list("contact_id", "other_id")
    return {pk for pair in pairs for pk in pair}


def is_worth_hint(likeness: Likeness, *, is_named: bool) -> bool:
    """True for a hint worth showing: enough evidence, the same name, or the same address while no name is typed."""
    family, given = likeness.signs.get("family"), likeness.signs.get("given")
    same_name = family in ("same", "sound", "slip") and given in ("same", "nick")
    return likeness.bits > HINT_FROM or same_name or (likeness.is_at_one_address and not is_named)
