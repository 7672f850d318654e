"""Merge two contacts: everything moves to the one that is kept, and nothing is lost.

Every foreign key to Contact has a rule in RULES. Undo restores everything, unless something was written about the
contact since.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.db.models import F

from followthrough.accounts.models import Member
from followthrough.acts import undo
from followthrough.acts.models import Act, Undoable
from followthrough.capture.models import Suggestion
from followthrough.consent.do_not_contact import is_barred
from followthrough.consent.models import ContactPreference
from followthrough.consent.stricter import laxer_of
from followthrough.flows.base import act_sentences, next_step, sequence_place
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.close_followup import close_followup, stop_contacting
from followthrough.flows.base.current_rows import lock_ids_of_contacts, refuse_own
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.contact import keep_in_touch
from followthrough.flows.contact.household import end_couple
from followthrough.flows.duplicates.merge_rules import MergeChoice, MergePreview, columns_after, preview_merge
from followthrough.followups.intervals import keep_in_touch_key
from followthrough.followups.models import FollowUp
from followthrough.habits.models import Proposed
from followthrough.kit.errors import Refused
from followthrough.letters.models import Letter
from followthrough.people import effective_interval, write
from followthrough.people.models import Contact, ContactMethod, ContactTag, Posting
from followthrough.promises.open_promises import open_promises_by_side
from followthrough.touches.models import Touch
from followthrough.words.en.flows import duplicates as say
from followthrough.words.en.flows import duplicates as words_for

__all__ = [
    "RULES",
    "MergeChoice",
    "MergePreview",
    "keys_to_contact",
    "merge_contacts",
    "preview_merge",
    "refuse_if_used",
]

Rule = Callable[[Act, Contact, Contact, datetime], None]


@again_if_ended
def merge_contacts(
    keep: Contact,
    gone: Contact,
    *,
    by: Member,
    now: datetime,
    choice: MergeChoice | None = None,
    client_key: str = "",
) -> Act:
    """Move everything from `gone` to `keep`; `choice` says whose name and company stay. Returns the act.

    Raises Refused for the same contact twice and for one deleted or merged before, AlreadyDone for a double click.
    """
    with begin_act(by, "merge", now=now, client_key=client_key) as act:
        keep, gone = lock_both(keep, gone, by=by)
        do_not_contact = is_barred(keep, gone)  # the stricter wish counts for both
        columns = columns_after(keep, gone, choice or MergeChoice(), do_not_contact=do_not_contact, now=now)
        days = effective_interval.days_of([keep.pk, gone.pk], workspace_id=act.workspace_id)
        # When only `gone` has an interval, its follow-up moves along, so that interval is the one before the change.
        found = days.get(keep.pk) or days.get(gone.pk)
        was = {keep.pk: found} if found else {}
        sequence_place.stop_sequences_of(act, gone.pk, "merged")
        if columns["is_personal"]:
            sequence_place.stop_sequences_of(act, keep.pk, "personal")
        for key in keys_to_contact():
            RULES[key](act, keep, gone, now)
        if do_not_contact:
            stop_contacting(act, keep.pk, now=now)
        keep.write(act, **columns)
        gone.write(act, deleted_at=now, merged_into=keep)
        keep_in_touch.update_keep_in_touch(act, [keep], was, by=by, now=now)
        write.rebuild_all_words(act.workspace_id, [keep.pk])
        return act.finish(act_sentences.about_pair("merge", keep, gone), contact_id=keep.pk)


def lock_both(keep: Contact, gone: Contact, *, by: Member) -> tuple[Contact, Contact]:
    """Lock and return the current two rows, always in the same order, so that two members cannot deadlock.

    Raises Refused for the same contact twice, and for one deleted or merged before.
    """
    ids = [keep.pk, gone.pk]
    lock_ids_of_contacts(ids)
    rows = Contact.objects.filter(pk__in=ids).select_related("organization").visible_to(by)
    found = {row.pk: row for row in rows}
    for person in (keep, gone):
        if person.pk not in found:
            raise Refused(say.was_deleted(str(person)), do=say.SEE_PEOPLE)
    refuse_impossible_merge(found[keep.pk], found[gone.pk])
    return found[keep.pk], found[gone.pk]


def refuse_impossible_merge(keep: Contact, gone: Contact) -> None:
    """Raise Refused for the same contact twice, one that was deleted or merged before, and the one of own things."""
    if keep.pk == gone.pk:
        raise Refused(say.same_twice(str(keep)), do=say.PICK_OTHER)
    for person in (keep, gone):
        refuse_own(person)
        if person.deleted_at:
            was = say.MERGED_BEFORE if person.merged_into_id else "deleted"
            raise Refused(say.person_was(name=str(person), was=was), do=say.SEE_PEOPLE)


def move_all(act: Act, rows: Iterable[Undoable], **columns: Any) -> None:
    """Write columns of many rows in one statement, as `write` does for one: a contact may have hundreds of touches."""
    found = list(rows)
    for row in found:
        act.remember_columns(row)
    if found:
        type(found[0])._default_manager.filter(pk__in=[row.pk for row in found]).update(**columns, changed_by=act)


def move_touches(act: Act, keep: Contact, gone: Contact, now: datetime) -> None:
    move_all(act, Touch.objects.select_for_update().filter(contact=gone), contact=keep)


def move_letters(act: Act, keep: Contact, gone: Contact, now: datetime) -> None:
    move_all(act, Letter.objects.select_for_update().filter(contact=gone), contact=keep)


def move_proposed(act: Act, keep: Contact, gone: Contact, now: datetime) -> None:
    move_all(act, Proposed.objects.select_for_update().filter(contact=gone), contact=keep)


def move_preferences(act: Act, keep: Contact, gone: Contact, now: datetime) -> None:
    """Move what was said by either; where both say something of a channel, the stricter word stands.

    Where that replaces a word of `keep`, it is written once more: undo puts rows back one by one, in any order, and
    two of a kind never stand with one contact.
    """
    rows = list(ContactPreference.objects.select_for_update(of=("self",)).filter(contact__in=[keep, gone]))
    standing = [row for row in rows if row.ended_at is None]
    taken = {(row.channel, row.says) for row in standing if row.contact_id == keep.pk}
    for row in laxer_of(standing, keep.pk):
        row.end(act, now=now)
    again = [row for row in standing if row.contact_id == gone.pk and (row.channel, row.says) in taken]
    stricter = [row for row in again if row.ended_at is None]
    for row in stricter:
        row.end(act, now=now)
    move_all(act, [row for row in rows if row.contact_id == gone.pk], contact=keep)
    for row in stricter:
        row.say_again(act, contact=keep)


def move_merged_contacts(act: Act, keep: Contact, gone: Contact, now: datetime) -> None:
    """Contacts merged into `gone` before now lead to `keep`, so that their old addresses still work."""
    move_all(act, Contact.objects.select_for_update().filter(merged_into=gone), merged_into=keep)


def move_household(act: Act, keep: Contact, gone: Contact, now: datetime) -> None:
    """The other half of `gone` is that of `keep`, unless `keep` has one, or the two were the couple."""
    half = Contact.objects.filter(household=gone).select_for_update().first()
    if half is None:
        return
    if keep.household_id == gone.pk or keep.household_id:
        end_couple(act, gone)
        keep.refresh_from_db(fields=["household"])
        return
    gone.write(act, household=None)
    half.write(act, household=keep)
    keep.write(act, household=half)


def move_followups(act: Act, keep: Contact, gone: Contact, now: datetime) -> None:
    """Move follow-ups with their promises. One keep-in-touch follow-up stays open, with the sooner of the two days."""
    rows = FollowUp.objects.select_for_update(of=("self",)).select_related("contact", "owner")
    keys = [keep_in_touch_key(keep.pk), keep_in_touch_key(gone.pk)]
    keep_in_touch_rows = rows.filter(contact__in=[keep, gone], key__in=keys, state="open")
    found = {row.contact_id: row for row in keep_in_touch_rows}
    mine, theirs = found.get(keep.pk), found.get(gone.pk)
    if theirs and mine is None:
        theirs.write(act, key=f"keep-in-touch:{keep.pk}")
    elif theirs and mine:
        join_keep_in_touch(act, mine, theirs, now=now)
    move_all(act, rows.filter(contact=gone), contact=keep)


def join_keep_in_touch(act: Act, mine: FollowUp, theirs: FollowUp, *, now: datetime) -> None:
    """Close the second keep-in-touch follow-up, because its key is unique while open.

    With a promise on it, it stays open as an ordinary follow-up.
    """
    if open_promises_by_side(theirs):
        theirs.write(act, key="")
        return
    step, later, sooner = act_sentences.next_step_of(theirs), mine.next_from, theirs.next_from
    close_followup(act, theirs, "other", now=now, note=words_for.ONE_REMINDER)
    if step and sooner and later and sooner < later:
        next_step.offer_step(act, mine, step)


def move_methods(act: Act, keep: Contact, gone: Contact, now: datetime) -> None:
    """Add the contact methods after those of `keep`. A method that both have stays once, with both labels."""
    have = {(method.kind, method.normal): method for method in keep.methods.select_for_update()}
    after = max((method.position for method in have.values()), default=-1) + 1
    moving = []
    for method in gone.methods.select_for_update():
        same = have.get((method.kind, method.normal))
        if same is None:
            moving.append(method)
            continue
        if method.label and method.label.casefold() not in same.label.casefold():
            same.write(act, label=", ".join(filter(None, (same.label, method.label)))[:80])
        method.remove(act)
    move_all(act, moving, contact=keep, position=F("position") + after)


def move_tags(act: Act, keep: Contact, gone: Contact, now: datetime) -> None:
    """Move the tags that `keep` does not have, and remove the others."""
    have = set(keep.tagged.values_list("tag_id", flat=True))
    moving = []
    for row in gone.tagged.select_for_update():
        if row.tag_id in have:
            row.remove(act)
        else:
            moving.append(row)
    move_all(act, moving, contact=keep)


def move_suggestions(act: Act, keep: Contact, gone: Contact, now: datetime) -> None:
    """Answer the question about these two, and ask the questions about `gone` about `keep`.

    A pair declined for one of the two stays declined.
    """
    rows = Suggestion.objects.select_for_update()
    theirs = {other_contact_id(row, keep): row for row in (*rows.filter(contact=keep), *rows.filter(other=keep))}
    for row in (*rows.filter(contact=gone), *rows.filter(other=gone)):
        third = other_contact_id(row, gone)
        if third == keep.pk:
            row.write(act, state=Suggestion.State.TAKEN)
        elif third in theirs:
            row.remove(act)
            if row.state == Suggestion.State.DECLINED and theirs[third].state == Suggestion.State.OPEN:
                theirs[third].write(act, state=Suggestion.State.DECLINED)
        else:
            older, newer = sorted((keep.pk, third))
            row.write(act, contact_id=older, other_id=newer)


def other_contact_id(row: Suggestion, contact: Contact) -> int:
    return row.other_id if row.contact_id == contact.pk else row.contact_id


def drop_search_words(act: Act, keep: Contact, gone: Contact, now: datetime) -> None:
    """Drop the search words of `gone`: `merge_contacts` and undo build search words again from the contact."""
    Posting.objects.filter(contact=gone).delete()


def no_rule_needed(act: Act, keep: Contact, gone: Contact, now: datetime) -> None:
    """No rule: the rule of the suggestion's first key moves both."""


# {(table, its key to Contact): how its rows move}. A key without a rule fails tests/house/test_merge.py.
RULES: dict[tuple[str, str], Rule] = {
    ("contacttag", "contact"): move_tags,
    ("contactmethod", "contact"): move_methods,
    ("posting", "contact"): drop_search_words,
    ("followup", "contact"): move_followups,
    ("touch", "contact"): move_touches,
    ("contactpreference", "contact"): move_preferences,
    ("letter", "contact"): move_letters,
    ("proposed", "contact"): move_proposed,
    ("suggestion", "contact"): move_suggestions,
    ("suggestion", "other"): no_rule_needed,
    ("contact", "household"): move_household,
    ("contact", "merged_into"): move_merged_contacts,
}
# Tables in which a later row about the contact forbids undo.
TABLES_UNDO_CHECKS = (ContactMethod, ContactTag, ContactPreference, Letter, FollowUp, Proposed, Touch)


def keys_to_contact() -> list[tuple[str, str]]:
    """Every key and every many-to-many of any table that points to Contact, also those without an accessor."""
    relations: list[Any] = list(Contact._meta.get_fields(include_hidden=True))
    found = [one for one in relations if one.is_relation and one.auto_created and not one.concrete]
    return sorted({(one.related_model._meta.model_name, one.field.name) for one in found})


def refuse_if_used(act: Act) -> None:
    """Raise CannotUndo when something was written about the contact after the merge: it could belong to either."""
    for model in TABLES_UNDO_CHECKS:
        later = model.objects.filter(contact_id=act.contact_id, changed_by_id__gt=act.pk)
        row = later.select_related("changed_by__member__user").first()
        if row is not None:
            undo.refuse_because_of(row.changed_by)
