"""A thing without a person belongs to the member: it is on Today by itself, is done or moved, and is on no list."""

from datetime import datetime

import pytest

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.desk.dropped import count_dropped
from followthrough.desk.today import build_day, steps_of_day
from followthrough.directory import list_counts, people_list
from followthrough.directory.who_does import find_who_does
from followthrough.flows.contact import delete_contact, tag_people
from followthrough.flows.duplicates import merge
from followthrough.flows.followup import close, move, wait
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import LineUnderstanding, understand_line
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.segments.chosen import people_of
from followthrough.segments.segment import Segment
from tests import make
from tests.cast import Cast

NOW = datetime.fromisoformat("2026-11-24T08:48:00+00:00")


def understood(by: Member, line: str, **how: bool) -> LineUnderstanding:
    return understand_line(line, by=by, now=NOW, **how)  # type: ignore[arg-type]


def save(by: Member, line: str) -> Act:
    return save_line(understood(by, line), by=by, now=NOW)


def own_followups(by: Member) -> list[FollowUp]:
    return list(FollowUp.objects.visible_to(by).filter(purpose="own").order_by("pk"))


@pytest.mark.parametrize(
    "line",
    ["buy stamps friday", "Order 40 boxes tomorrow", "pay rent 1st", "renew my passport next week", "buy stamps"],
)
def test_a_line_without_any_name_is_for_oneself(cast: Cast, line: str) -> None:
    found = understood(cast.ann, line)
    assert (found.is_own, found.asks_who, found.name, found.after.main.promised) == (True, False, "Yourself", False)


@pytest.mark.parametrize(
    "line",
    ["send the invoice tomorrow", "call tomorrow", "buy a gift for a client friday", "order boxes for her tomorrow",
     "left voicemail", "she called, call back", "thank them friday", "invoice #220 tomorrow", "dentist tuesday 10am"],
)  # fmt: skip
def test_where_somebody_may_be_meant_the_reader_is_asked(cast: Cast, line: str) -> None:
    found = understood(cast.ann, line)
    assert (found.is_own, found.asks_who) == (False, True)


def test_a_name_of_the_address_book_in_the_line_is_asked_about(cast: Cast) -> None:
    make.contact(by=cast.ann, name="Rose Stamps", phone="", email="")
    found = understood(cast.ann, "buy stamps friday")
    assert not found.is_own and found.asks_who and found.may_be_own
    assert understood(cast.ann, "buy stamps friday", is_own=True).is_own


def test_each_member_has_one_contact_of_their_own(cast: Cast) -> None:
    for by in (cast.ann, cast.ann, cast.ben):
        save(by, "buy stamps friday")
    assert sorted(Contact.objects.exclude(self_of=None).values_list("self_of", flat=True)) == sorted(
        (cast.ann.pk, cast.ben.pk)
    )
    assert [row.owner for row in own_followups(cast.ann)] == [cast.ann, cast.ann, cast.ben]


def test_it_is_on_today_by_itself_and_on_no_list_of_people(cast: Cast) -> None:
    before = list_counts.count_lists(cast.ann, now=NOW)
    lists = [which for which in people_list.LISTS if which not in ("unsorted", "keep")]
    people = {which: people_list.page_of_list(cast.ann, which, page=1, now=NOW)[0] for which in lists}
    for line in ("buy stamps today", "order boxes today"):
        save(cast.ann, line)

    rows = [row for row in build_day(cast.ann, now=NOW).rows if row.is_own]
    assert [(row.texts.due.what, row.also) for row in rows] == [("buy stamps", []), ("order boxes", [])]
    assert len([step for step in steps_of_day(cast.ann, now=NOW) if step.is_own]) == 2
    assert list_counts.count_lists(cast.ann, now=NOW) == before
    log_touch(own_followups(cast.ann)[0], TouchReport("noted"), by=cast.ann, now=NOW)
    log_touch(own_followups(cast.ann)[1], TouchReport("noted"), by=cast.ann, now=NOW)
    assert list_counts.count_lists(cast.ann, now=NOW) == before
    for which, entries in people.items():
        assert people_list.page_of_list(cast.ann, which, page=1, now=NOW)[0] == entries, which
    for which in ("name", "last"):
        found, _ = people_list.page_of_list(cast.ann, "everyone", page=1, now=NOW, order=which)
        assert [entry.name for entry in found] == ["Rob Okafor"]
    assert [one.full for one in people_of(Segment(), by=cast.ann, now=NOW)] == ["Rob Okafor"]
    assert find_who_does(cast.ann, "stamps", now=NOW) == []
    assert count_dropped(cast.workspace) == 0


def test_it_can_only_be_done_or_moved(cast: Cast) -> None:
    save(cast.ann, "buy stamps friday")
    [step] = own_followups(cast.ann)
    with pytest.raises(Refused):
        log_touch(step, TouchReport("voicemail"), by=cast.ann, now=NOW)
    for refused in (
        lambda: merge.merge_contacts(cast.rob, step.contact, by=cast.ann, now=NOW),
        lambda: merge.merge_contacts(step.contact, cast.rob, by=cast.ann, now=NOW),
        lambda: delete_contact.delete_contact(step.contact, by=cast.ann, now=NOW),
        lambda: wait.wait_for_them(step, what="an answer", by=cast.ann, now=NOW),
        *(
            lambda why=why: close.close(step, because=why, note="x", reopen_words="in may", by=cast.ann, now=NOW)
            for why in close.REASONS
        ),
        lambda: move.move(step, channel="call", by=cast.ann, now=NOW),
        lambda: tag_people.change_contact_tags(step.contact, add=["x"], by=cast.ann, now=NOW),
    ):
        with pytest.raises(Refused):
            refused()
    move.move(step, next_words="monday", by=cast.ann, now=NOW)
    [moved] = own_followups(cast.ann)
    assert moved.window and moved.window.day.isoformat() == "2026-11-30"

    done = log_touch(moved, TouchReport("noted"), by=cast.ann, now=NOW)
    assert done.sentence == "Done: buy stamps."
    assert [(row.state, row.close_reason) for row in own_followups(cast.ann)] == [("closed", "done")]
    undo_newest(by=cast.ann, now=NOW)
    assert [row.state for row in own_followups(cast.ann)] == ["open"]


def test_undo_takes_the_thing_back(cast: Cast) -> None:
    assert save(cast.ann, "buy stamps friday").sentence == "For yourself: buy stamps, Friday."
    undo_newest(by=cast.ann, now=NOW)
    assert own_followups(cast.ann) == []
    save(cast.ann, "buy stamps friday")
    assert len(own_followups(cast.ann)) == 1
