"""Rules of a merge: which columns stay, what goes into the note, and a preview of what moves."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Count, Q

from followthrough.consent.do_not_contact import is_barred
from followthrough.followups.intervals import NEVER
from followthrough.followups.models import FollowUp
from followthrough.people.effective_interval import shortest
from followthrough.people.models import Contact, ContactMethod
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from followthrough.words.en.flows import duplicates as say
from followthrough.words.en.flows import duplicates as words_for

# {column: its name in the note}.
NOTED_COLUMNS = {
    "title": "title",
    "does": say.EXPERTISE,
    "address": "post",
    "birthday": "birthday",
    "zone": "time zone",
}
SORTED_BY_EAGERNESS = ("call", "keep", "none", "")


@dataclass(frozen=True, slots=True)
class MergeChoice:
    """The name and the company to keep; the other ones go into the note."""

    name_of_gone: bool = False
    organization_of_gone: bool = False


@dataclass(slots=True)
class MergePreview:
    """Counts of rows that move from `gone`. `noted`: lines that its differing values add to the note."""

    touches: int = 0
    open: int = 0
    closed: int = 0
    phones: int = 0
    emails: int = 0
    tags: int = 0
    # Of both contacts: follow-ups closed and promises released, because one of them asked not to be contacted.
    closes: int = 0
    released: int = 0
    is_personal: bool = False
    do_not_contact: bool = False
    both_notes: bool = False
    noted: list[str] = field(default_factory=list)


def columns_after(
    keep: Contact, gone: Contact, choice: MergeChoice, *, do_not_contact: bool, now: datetime
) -> dict[str, Any]:
    """The columns of the contact that stays: empty ones filled, the shorter interval, the stricter consent."""
    named, company = gone if choice.name_of_gone else keep, gone if choice.organization_of_gone else keep
    columns: dict[str, Any] = {name: getattr(keep, name) or getattr(gone, name) for name in NOTED_COLUMNS}
    columns |= {name: getattr(named, name) for name in ("given", "family", "full", "fold")}
    columns["organization"] = company.organization or keep.organization or gone.organization
    columns["note"] = merged_note(keep, gone, choice)
    columns["is_personal"] = keep.is_personal or gone.is_personal
    columns["keep_in_touch_days"] = shorter_interval(keep.keep_in_touch_days, gone.keep_in_touch_days)
    eager = min((keep, gone), key=lambda row: SORTED_BY_EAGERNESS.index(row.sorted_as))
    columns |= {"sorted_as": eager.sorted_as, "sorted_at": eager.sorted_at}
    if (columns["is_personal"] or do_not_contact) and eager.sorted_as not in ("", "none"):
        columns |= {"sorted_as": Contact.Sorted.NONE, "sorted_at": now}
    return columns


def shorter_interval(one: int | None, other: int | None) -> int | None:
    """The shorter of two intervals; NEVER only when there is no other; None when both leave it to tags."""
    return shortest((one, other)) or (NEVER if NEVER in (one, other) else None)


def merged_note(keep: Contact, gone: Contact, choice: MergeChoice) -> str:
    """Both notes, and the values that found no column, each with its source."""
    parts = [keep.note.strip()]
    if gone.note.strip() and gone.note.strip() not in keep.note:
        parts.append(gone.note.strip())
    lines = note_lines(keep, gone, choice)
    return "\n\n".join(filter(None, [*parts, "\n".join(lines)]))


def note_lines(keep: Contact, gone: Contact, choice: MergeChoice) -> list[str]:
    """Lines for the note: 'Also written: Robert Okafor.' 'Of Robert Okafor: title Owner, birthday 1984-05-30.'"""
    unnamed = keep if choice.name_of_gone else gone
    lines = [say.also_written(unnamed.full)] if keep.fold != gone.fold else []
    differing = {
        f"{words} {getattr(gone, name)}"
        for name, words in NOTED_COLUMNS.items()
        if getattr(gone, name) and getattr(keep, name) and getattr(keep, name) != getattr(gone, name)
    }
    if differing:
        lines.append(words_for.details_of(name=gone.full, details=", ".join(sorted(differing))))
    other = keep if choice.organization_of_gone and gone.organization_id else gone
    if keep.organization_id and gone.organization_id and keep.organization_id != gone.organization_id:
        lines.append(say.also_at(str(other.organization)))
    return lines


def preview_merge(keep: Contact, gone: Contact, *, choice: MergeChoice | None = None) -> MergePreview:
    """Count what merging would move, without writing; five statements."""
    do_not_contact = is_barred(keep, gone)
    states = dict(FollowUp.objects.filter(contact=gone).values_list("state").annotate(Count("pk")))
    have = set(keep.methods.values_list("kind", "normal"))
    theirs = ContactMethod.objects.filter(contact=gone)
    new = [method.kind for method in theirs if (method.kind, method.normal) not in have]
    moves = MergePreview(
        touches=Touch.objects.filter(contact=gone).uncorrected().count(),
        open=states.get("open", 0),
        closed=states.get("closed", 0),
        phones=new.count("phone"),
        emails=new.count("email"),
        tags=gone.tagged.exclude(tag__in=keep.tagged.values("tag")).count(),
        is_personal=keep.is_personal != gone.is_personal,
        do_not_contact=do_not_contact,
        both_notes=bool(keep.note.strip() and gone.note.strip()),
        noted=note_lines(keep, gone, choice or MergeChoice()),
    )
    if do_not_contact:
        told = Q(state="open", followup__contact__in=[keep, gone], followup__state="open")
        moves.released = Promise.objects.filter(told).count()
        moves.closes = FollowUp.objects.filter(contact__in=[keep, gone], state="open").count()
    return moves
