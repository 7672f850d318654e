"""Merging two contacts: rows that move, values kept in the note, the stricter wish; and undo."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.acts.models import columns_of
from followthrough.acts.undo import CannotUndo
from followthrough.capture.models import Suggestion
from followthrough.flows.contact import delete_contact, keep_in_touch, sort_people
from followthrough.flows.contact.edit_contact import ContactEdit, edit_contact
from followthrough.flows.duplicates.merge import RULES, MergeChoice, keys_to_contact, merge_contacts, preview_merge
from followthrough.flows.followup.close import close
from followthrough.flows.followup.start import NewFollowUp, start_followup
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.people import write
from followthrough.people.models import Contact, ContactMethod, ContactTag, Posting
from followthrough.people.write import PersonDraft
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast
from tests.found import find

TABLES = (Contact, ContactMethod, ContactTag, FollowUp, Touch, Promise, Suggestion)


def everything() -> dict[Any, Any]:
    rows: dict[Any, Any] = {(table, row.pk): columns_of(row) for table in TABLES for row in table.objects.all()}
    words = Posting.objects.values_list("contact_id", "word", "kind").order_by("contact_id", "word", "kind")
    return rows | {"words": list(words)}


def robert(cast: Cast, **columns: object) -> Contact:
    """Rob once more, from another file: his other number, his own mail address, a tag and a history."""
    card = PersonDraft(
        full="Robert Okafor",
        organization="Tidewater Lamps",
        title="Owner",
        phones=[("+44 20 7946 0099", "office")],
        emails=[("rob@example.com", "private"), ("okafor@example.com", "")],
        tags=["baker", "market"],
        note="Met at the market.",
    )
    act = make.act(by=cast.ann)
    row = write.make_contact(act, card, country="GB", now=make.LONG_AGO)
    if columns:
        row.write(act, **columns)
    for day in range(3):
        make.touch(by=cast.ann, contact=row, at=make.LONG_AGO + timedelta(days=day), outcome="no_answer")
    return row


def open_for(cast: Cast, contact: Contact, *, day: int = 25, promised: bool = False, key: str = "") -> FollowUp:
    row = make.followup(by=cast.ann, contact=contact, due=make.window(datetime(2026, 11, day)))
    if key:
        row.write(make.act(by=cast.ann), key=key)
    if promised:
        make.promise(by=cast.ann, followup=row)
    return row


def test_every_row_of_the_one_moves_to_the_other(cast: Cast, now: datetime) -> None:
    gone = robert(cast)
    theirs = open_for(cast, gone, promised=True)
    moves = preview_merge(cast.rob, gone)
    merge_contacts(cast.rob, gone, by=cast.ann, now=now)

    assert (moves.touches, moves.open, moves.phones, moves.emails, moves.tags) == (3, 1, 1, 1, 2)
    assert Touch.objects.filter(contact=cast.rob).count() == 3
    assert set(FollowUp.objects.open().filter(contact=cast.rob)) == {cast.call_rob, theirs}
    assert Promise.objects.open().get().followup.contact == cast.rob
    numbers = cast.rob.methods.order_by("position").values_list("value", "label")
    assert list(numbers) == [
        ("+44 20 7946 0018", "mobile"), ("rob@example.com", "private"), ("+44 20 7946 0099", "office"),
        ("okafor@example.com", ""),
    ]  # fmt: skip
    assert sorted(str(row) for row in cast.rob.tagged.all()) == ["baker", "market"]
    assert list(find(cast.ann, "okafor")) == [cast.rob] and list(find(cast.ann, "79460099")) == [cast.rob]
    gone.refresh_from_db()
    assert (gone.merged_into, gone.deleted_at) == (cast.rob, now)


def test_empty_fields_are_filled_and_differing_ones_are_kept_in_the_note(cast: Cast, now: datetime) -> None:
    cast.rob.write(make.act(by=cast.ann), note="Likes rye.", birthday="1984-05-30")
    gone = robert(cast, birthday="1984-05-13", address="1 Quay Street")
    merge_contacts(cast.rob, gone, by=cast.ann, now=now)
    cast.rob.refresh_from_db()

    assert (cast.rob.full, cast.rob.title, cast.rob.address) == ("Rob Okafor", "Owner", "1 Quay Street")
    assert (str(cast.rob.organization), cast.rob.birthday) == ("Saltmarsh Bakery", "1984-05-30")
    assert cast.rob.note == (
        "Likes rye.\n\nMet at the market.\n\n"
        "Also written: Robert Okafor.\nFrom Robert Okafor: birthday 1984-05-13.\nAlso at Tidewater Lamps."
    )


def test_the_name_and_the_company_of_the_other_may_stay(cast: Cast, now: datetime) -> None:
    choice = MergeChoice(name_of_gone=True, organization_of_gone=True)
    merge_contacts(cast.rob, robert(cast), by=cast.ann, now=now, choice=choice)
    cast.rob.refresh_from_db()

    assert (cast.rob.full, cast.rob.given, str(cast.rob.organization)) == (
        "Robert Okafor", "Robert", "Tidewater Lamps"
    )  # fmt: skip
    assert cast.rob.note.endswith("Also written: Rob Okafor.\nAlso at Saltmarsh Bakery.")
    assert list(find(cast.ann, "robert")) == [cast.rob]


def test_do_not_contact_on_one_row_counts_for_both(cast: Cast, now: datetime) -> None:
    gone = robert(cast, sorted_as="call", sorted_at=now)
    close(open_for(cast, gone), because="do_not_contact", by=cast.ben, now=now)
    promised = open_for(cast, cast.rob, promised=True)
    moves = preview_merge(cast.rob, gone)
    merge_contacts(cast.rob, gone, by=cast.ann, now=now)

    assert (moves.do_not_contact, moves.closes, moves.released) == (True, 2, 1)
    assert not FollowUp.objects.open().exists()
    assert set(FollowUp.objects.values_list("close_reason", flat=True)) == {"do_not_contact"}
    assert Promise.objects.get(followup=promised).state == "released"
    cast.rob.refresh_from_db()
    assert cast.rob.sorted_as == "none"
    with pytest.raises(Refused, match="asked not"):
        start_followup(cast.rob, NewFollowUp(), by=cast.ann, now=now)


def test_personal_on_one_row_counts_for_both(cast: Cast, now: datetime) -> None:
    cast.rob.write(make.act(by=cast.ann), sorted_as="call", sorted_at=now)
    gone = robert(cast, is_personal=True, sorted_as="none", sorted_at=now)
    assert preview_merge(cast.rob, gone).is_personal
    merge_contacts(cast.rob, gone, by=cast.ann, now=now)
    cast.rob.refresh_from_db()
    assert (cast.rob.is_personal, cast.rob.sorted_as) == (True, "none")


def test_a_personal_contact_takes_over_no_interval(cast: Cast, now: datetime) -> None:
    ada, other = make.contact(by=cast.ann, name="Ada Lane", phone=""), make.contact(by=cast.ann, name="Ada L", phone="")
    sort_people.sort_contact(ada, "personal", by=cast.ann, now=now)
    keep_in_touch.set_interval(other, 30, by=cast.ann, now=now)
    merge_contacts(Contact.objects.get(pk=ada.pk), other, by=cast.ann, now=now)
    assert not FollowUp.objects.open().filter(contact=ada).exists()


def test_the_shorter_interval_and_the_more_eager_decision_count(cast: Cast, now: datetime) -> None:
    cast.rob.write(make.act(by=cast.ann), sorted_as="keep", sorted_at=now, keep_in_touch_days=180)
    gone = robert(cast, sorted_as="call", sorted_at=now - timedelta(days=9), keep_in_touch_days=30)
    merge_contacts(cast.rob, gone, by=cast.ann, now=now)
    cast.rob.refresh_from_db()
    assert (cast.rob.sorted_as, cast.rob.sorted_at) == ("call", now - timedelta(days=9))
    assert cast.rob.keep_in_touch_days == 30
    assert FollowUp.objects.open().get(key=f"keep-in-touch:{cast.rob.pk}").contact == cast.rob


def test_the_sooner_of_two_keep_in_touch_steps_stays(cast: Cast, now: datetime) -> None:
    gone = robert(cast)
    mine = open_for(cast, cast.rob, day=28, key=f"keep-in-touch:{cast.rob.pk}")
    theirs = open_for(cast, gone, day=26, key=f"keep-in-touch:{gone.pk}")
    before = everything()
    merge_contacts(cast.rob, gone, by=cast.ann, now=now)
    soon = theirs.next_from
    mine.refresh_from_db()
    theirs.refresh_from_db()

    assert (mine.state, mine.next_from, mine.key) == ("open", soon, f"keep-in-touch:{cast.rob.pk}")
    assert (theirs.state, theirs.contact) == ("closed", cast.rob)
    undo_newest(by=cast.ann, now=now)
    assert everything() == before


def test_a_single_keep_in_touch_follow_up_gets_the_key_of_the_kept_contact(cast: Cast, now: datetime) -> None:
    gone = robert(cast)
    theirs = open_for(cast, gone, key=f"keep-in-touch:{gone.pk}")
    merge_contacts(cast.rob, gone, by=cast.ann, now=now)
    theirs.refresh_from_db()
    assert (theirs.state, theirs.key) == ("open", f"keep-in-touch:{cast.rob.pk}")


def test_a_keep_in_touch_follow_up_with_a_promise_stays_open_without_key(cast: Cast, now: datetime) -> None:
    gone = robert(cast)
    open_for(cast, cast.rob, day=26, key=f"keep-in-touch:{cast.rob.pk}")
    theirs = open_for(cast, gone, day=28, key=f"keep-in-touch:{gone.pk}", promised=True)
    merge_contacts(cast.rob, gone, by=cast.ann, now=now)
    theirs.refresh_from_db()
    assert (theirs.state, theirs.key) == ("open", "")


def test_undo_restores_every_row_and_search_word(cast: Cast, now: datetime) -> None:
    gone = robert(cast, is_personal=True)
    open_for(cast, gone, promised=True)
    third = make.contact(by=cast.ann, name="Bob Okafor", email="bob@example.com", phone="")
    suggest(cast, cast.rob, gone)
    suggest(cast, cast.rob, third)
    suggest(cast, gone, third, state="declined")
    shell = make.contact(by=cast.ann, name="R. Okafor", email="", phone="")
    merge_contacts(gone, shell, by=cast.ben, now=now)
    before = everything()
    merge_contacts(cast.rob, gone, by=cast.ann, now=now)
    shell.refresh_from_db()
    assert shell.merged_into == cast.rob
    assert everything() != before
    undo_newest(by=cast.ann, now=now)
    assert everything() == before


def suggest(cast: Cast, one: Contact, other: Contact, *, state: str = "open") -> Suggestion:
    older, newer = sorted((one, other), key=lambda row: row.pk)
    return Suggestion.make(
        make.act(by=cast.ann), contact=older, other=newer, why="Same phone", score=0.9, state=state,
        made_at=make.LONG_AGO,
    )  # fmt: skip


def test_questions_about_the_merged_contact_move_to_the_kept_one(cast: Cast, now: datetime) -> None:
    gone = robert(cast)
    bob, liz = (make.contact(by=cast.ann, name=name, email="", phone="") for name in ("Bob Okafor", "Liz Okafor"))
    answered, follows = suggest(cast, cast.rob, gone), suggest(cast, gone, bob)
    asked, declined = suggest(cast, cast.rob, liz), suggest(cast, gone, liz, state="declined")
    merge_contacts(cast.rob, gone, by=cast.ann, now=now)
    for row in (answered, follows, asked):
        row.refresh_from_db()

    assert answered.state == "taken"
    assert (follows.contact, follows.other, follows.state) == (cast.rob, bob, "open")
    assert asked.state == "declined" and not Suggestion.objects.filter(pk=declined.pk).exists()


@pytest.mark.parametrize("what", ["logged", "edited", "started"])
def test_later_acts_block_undo_and_are_named(cast: Cast, now: datetime, what: str) -> None:
    gone = robert(cast)
    theirs = open_for(cast, gone)
    merge_contacts(cast.rob, gone, by=cast.ann, now=now)
    theirs.refresh_from_db()
    if what == "logged":
        log_touch(theirs, TouchReport("no_answer"), by=cast.ben, now=now)
    elif what == "edited":
        edit_contact(cast.rob, ContactEdit(PersonDraft(full="Rob O. Okafor")), by=cast.ben, now=now)
    else:
        start_followup(cast.rob, NewFollowUp(), by=cast.ben, now=now)
    with pytest.raises(CannotUndo, match="Ben changed it since then"):
        undo_newest(by=cast.ann, now=now)
    undo_newest(by=cast.ben, now=now)
    assert undo_newest(by=cast.ann, now=now).verb == "merge"


def test_three_rows_become_one_and_come_apart_again(cast: Cast, now: datetime) -> None:
    second, third = robert(cast), make.contact(by=cast.ann, name="Bob Okafor", email="bob@example.com", phone="")
    before = everything()
    merge_contacts(second, third, by=cast.ann, now=now)
    merge_contacts(cast.rob, second, by=cast.ann, now=now)
    third.refresh_from_db()
    assert third.merged_into == cast.rob
    assert cast.rob.methods.filter(normal="bob@example.com").exists()
    undo_newest(by=cast.ann, now=now)
    undo_newest(by=cast.ann, now=now)
    assert everything() == before


def test_impossible_merges_are_refused(cast: Cast, now: datetime) -> None:
    gone = robert(cast)
    with pytest.raises(Refused, match="twice"):
        merge_contacts(cast.rob, cast.rob, by=cast.ann, now=now)
    with pytest.raises(Refused, match="deleted"):
        merge_contacts(cast.rob, make.contact(by=cast.zoe, name="Rob Okafor"), by=cast.ann, now=now)
    merge_contacts(cast.rob, gone, by=cast.ann, now=now, client_key="once")
    with pytest.raises(AlreadyDone):
        merge_contacts(cast.rob, gone, by=cast.ann, now=now, client_key="once")
    with pytest.raises(Refused, match="already merged with another contact"):
        merge_contacts(cast.rob, gone, by=cast.ann, now=now)


def test_a_merged_contact_is_neither_restored_nor_purged(cast: Cast, now: datetime) -> None:
    gone = robert(cast)
    merge_contacts(cast.rob, gone, by=cast.ann, now=now)
    with pytest.raises(Refused, match=r"merged into Rob Okafor.*Undo the merge"):
        delete_contact.restore_contact(gone, by=cast.ann, now=now)
    assert delete_contact.purge_deleted_contacts(now=now + timedelta(days=40)) == 0
    assert Contact.objects.get(pk=gone.pk).merged_into == cast.rob

    delete_contact.delete_contact(cast.rob, by=cast.ann, now=now)
    assert delete_contact.purge_deleted_contacts(now=now + timedelta(days=40)) == 1
    assert not Contact.objects.filter(pk=gone.pk).exists()


def test_a_long_history_takes_no_more_statements_than_a_short_one(cast: Cast, now: datetime) -> None:
    counts = []
    for more in (1, 40):
        gone = robert(cast)
        for _ in range(more):
            make.touch(by=cast.ann, contact=gone)
            open_for(cast, gone)
        keep = make.contact(by=cast.ann, name="Rob Okafor", phone="", email="")
        with CaptureQueriesContext(
            connection,
        ) as said:
            merge_contacts(keep, gone, by=cast.ann, now=now)
        counts.append(len(said))
    assert counts[0] == counts[1] < 50
    assert keys_to_contact() == sorted(RULES)
