"""People are found by every word of their history: touches, lines kept with a step, steps, promises, close notes."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.directory.find import find_people
from followthrough.flows.contact import delete_contact
from followthrough.flows.duplicates.merge import merge_contacts
from followthrough.flows.followup.close import close
from followthrough.flows.followup.move import move
from followthrough.flows.followup.reopen import reopen_followup
from followthrough.flows.history.correct_touch import correct_touch
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.outcomes import OUTCOMES
from followthrough.people import write
from followthrough.people.models import Contact, Posting, SearchWord
from followthrough.people.said_words import SaidOfContact, rebuild_said_words, texts_about
from followthrough.people.search_words import SAID, said_words_of
from followthrough.people.write import PersonDraft
from followthrough.search.find import find_contacts
from tests import make
from tests.cast import Cast

Names = Callable[[str], list[str]]


@pytest.fixture
def names(cast: Cast) -> Names:
    """Return the names of the people found by words."""
    return lambda words: [hit.entry.name for hit in find_people(cast.ann, words)]


def check_index(contact: Contact) -> None:
    """The index holds each word of the contact's history once, and no other."""
    words = list(Posting.objects.filter(contact=contact, kind=SAID).values_list("word", flat=True))
    assert sorted(words) == sorted(said_words_of(texts_about([contact.pk]).get(contact.pk, ())))


def write_line(cast: Cast, line: str, now) -> None:
    save_line(understand_line(line, by=cast.ann, now=now), by=cast.ann, now=now)


@pytest.mark.parametrize("outcome", sorted(OUTCOMES))
def test_the_words_of_a_touch_are_found_whatever_its_outcome(cast: Cast, names: Names, outcome: str) -> None:
    make.touch(by=cast.ann, contact=cast.rob, outcome=outcome, words="Mentioned the xylophone twice.")
    assert names("xylophone") == ["Rob Okafor"]
    [hit] = find_people(cast.ann, "xylo twice")
    assert (hit.said, hit.by_name) == ("Mentioned the xylophone twice.", False)


def test_who_was_nervous_is_found_by_the_line_that_says_so(cast: Cast, names: Names, now) -> None:
    make.contact(by=cast.ann, name="Maria Lund", email="")
    write_line(cast, "Maria called, still nervous, I'll call her back at 4:30", now)
    assert names("nervous") == names("nerv") == names("maria nervous") == names("nervuos") == ["Maria Lund"]
    [hit] = find_people(cast.ann, "nervous")
    assert "still nervous" in hit.said and hit.why == f"“{hit.said}”"


def test_a_line_that_only_plans_a_step_is_found_with_all_its_words(cast: Cast, names: Names, now) -> None:
    write_line(cast, "call Rob friday about the marzipan, his boat lies in Peregrine harbor", now)
    for word in ("marzipan", "peregrine", "boat"):
        assert names(word) == ["Rob Okafor"], word
    check_index(cast.rob)


def test_the_last_word_of_a_long_line_is_found(cast: Cast, names: Names, now) -> None:
    words = " ".join(f"word{n} and some more of it" for n in range(400))
    log_touch(cast.call_rob, TouchReport("reached", words=f"{words} xroof5"), by=cast.ann, now=now)
    assert names("xroof5") == names("word399") == ["Rob Okafor"]
    assert names("“xroof5”,") == ["Rob Okafor"]


@pytest.mark.parametrize("typed", ["4:30", "10/12", "2500", "£2,500"])
def test_numbers_that_were_said_are_found(cast: Cast, names: Names, typed: str) -> None:
    make.touch(by=cast.ann, contact=cast.rob, words="At 4:30 on 10/12 he offered £2,500, then 2500 more.")
    assert names(typed) == ["Rob Okafor"]


def test_steps_promises_and_close_notes_are_found_and_not_when_they_are_gone(cast: Cast, names: Names, now) -> None:
    move(cast.call_rob, next_words="friday", what="the gherkin tender", by=cast.ann, now=now)
    assert names("gherkin") == ["Rob Okafor"] and names("price list") == []
    write_line(cast, "promised Rob the quince samples by friday", now)
    assert names("quince") == ["Rob Okafor"]
    check_index(cast.rob)
    close(cast.call_rob, because="other", note="moved to Zanzibar", by=cast.ann, now=now)
    assert [hit.said for hit in find_people(cast.ann, "zanzibar")] == ["moved to Zanzibar"]
    cast.call_rob.refresh_from_db()
    reopen_followup(cast.call_rob, next_words="friday", by=cast.ann, now=now)
    assert names("zanzibar") == []
    check_index(cast.rob)


def test_a_word_stays_as_long_as_something_says_it(cast: Cast, names: Names, now) -> None:
    first = make.touch(by=cast.ann, contact=cast.rob, words="Likes the Ópera.")
    make.touch(by=cast.ann, contact=cast.rob, words="opera again")
    correct_touch(first, outcome="reached", words="Likes the ballet.", by=cast.ann, now=now)
    assert names("opera") == names("ballet") == ["Rob Okafor"] and names("likes opera") == ["Rob Okafor"]
    check_index(cast.rob)
    undo_newest(by=cast.ann, now=now)
    assert names("ballet") == []
    check_index(cast.rob)


def test_every_way_to_write_keeps_the_index_exact_and_undo_restores_it(cast: Cast, names: Names, now) -> None:
    log_touch(cast.call_rob, TouchReport("voicemail", words="told the machine about walnuts"), by=cast.ann, now=now)
    check_index(cast.rob)
    write_line(cast, "emailed Rob about the almonds, chase him friday", now)
    check_index(cast.rob)
    for _ in range(2):
        undo_newest(by=cast.ann, now=now)
        check_index(cast.rob)
    assert names("walnuts") == names("almonds") == []


def test_a_merged_contact_is_found_by_both_histories_and_undo_parts_them(cast: Cast, names: Names, now) -> None:
    gone = make.contact(by=cast.ann, name="Robert Okafor", email="")
    make.touch(by=cast.ann, contact=cast.rob, words="walnuts")
    make.touch(by=cast.ann, contact=gone, words="almonds")
    merge_contacts(cast.rob, gone, by=cast.ann, now=now)
    assert names("walnuts") == names("almonds") == ["Rob Okafor"]
    assert not Posting.objects.filter(contact=gone).exists()
    undo_newest(by=cast.ann, now=now)
    assert names("walnuts") == ["Rob Okafor"] and names("almonds") == ["Robert Okafor"]
    check_index(cast.rob)
    check_index(gone)


def test_a_deleted_contact_is_found_by_nothing_said_until_it_is_restored(cast: Cast, names: Names, now) -> None:
    make.touch(by=cast.ann, contact=cast.rob, words="walnuts")
    delete_contact.delete_contact(cast.rob, by=cast.ann, now=now)
    assert names("walnuts") == [] and not Posting.objects.filter(contact=cast.rob).exists()
    delete_contact.restore_contact(cast.rob, by=cast.ann, now=now)
    assert names("walnuts") == ["Rob Okafor"]


def test_editing_a_contact_keeps_what_was_said(cast: Cast, names: Names) -> None:
    make.touch(by=cast.ann, contact=cast.rob, words="walnuts")
    write.rebuild_search_words(cast.rob)
    assert names("walnuts") == ["Rob Okafor"]


def test_names_come_before_company_work_tags_notes_and_what_was_said(cast: Cast, names: Names) -> None:
    for name, card in {
        "Uma Reed": {}, "Ida Noted": {"note": "Likes the brook."}, "Cy Tagged": {"tags": ["Brook"]},
        "Eli Marsh": {"organization": "Brook Foundry"}, "Zoe Brook": {},
    }.items():  # fmt: skip
        act = make.act(by=cast.ann)
        row = write.make_contact(act, PersonDraft(full=name, **card), country="GB", now=make.LONG_AGO)  # type: ignore[arg-type]
        if name == "Uma Reed":
            make.touch(by=cast.ann, contact=row, words="Walked along the brook.")
    assert names("brook") == ["Zoe Brook", "Eli Marsh", "Cy Tagged", "Ida Noted", "Uma Reed"]


def test_a_name_is_found_however_often_the_word_was_said_of_others(cast: Cast, names: Names) -> None:
    act = make.act(by=cast.ann)
    others = [write.make_contact(act, PersonDraft(f"Person{n}"), country="GB", now=make.LONG_AGO) for n in range(30)]
    make.contact(by=cast.ann, name="Will Drake", email="")
    for row in others:
        make.touch(by=cast.ann, contact=row, words="will call")
    assert names("will")[0] == "Will Drake"


def test_a_person_is_not_meant_by_what_was_said_of_them(cast: Cast) -> None:
    make.touch(by=cast.ann, contact=cast.rob, words="His boss is Peter Vane.")
    assert find_contacts(cast.ann, "peter vane", in_history=False) == []
    assert [one.id for one in find_contacts(cast.ann, "peter vane")] == [cast.rob.pk]


def test_another_workspace_does_not_hear_what_was_said(cast: Cast) -> None:
    make.touch(by=cast.ann, contact=cast.rob, words="walnuts")
    assert find_people(cast.zoe, "walnuts") == []
    assert not SearchWord.objects.filter(workspace=cast.zoe.workspace, word="walnuts").exists()


def test_a_long_history_is_not_read_when_a_touch_is_added(cast: Cast) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as asked:
            make.touch(by=cast.ann, contact=cast.rob, words="one more word")
        assert not [one["sql"] for one in asked if one["sql"].startswith("SELECT")]
        return len(asked)

    statements()
    short = statements()
    for n in range(40):
        make.touch(by=cast.ann, contact=cast.rob, at=make.LONG_AGO + timedelta(hours=n), words=f"said word{n}")
    assert statements() == short


def test_a_rebuild_writes_only_what_differs(cast: Cast) -> None:
    make.touch(by=cast.ann, contact=cast.rob, words="walnuts and almonds")
    Posting.objects.filter(contact=cast.rob, word="=walnuts").update(word="=hazelnuts")
    kept = set(
        Posting.objects.filter(contact=cast.rob, kind=SAID).exclude(word="=hazelnuts").values_list("pk", flat=True)
    )
    rebuild_said_words(cast.workspace.pk, [cast.rob.pk])
    check_index(cast.rob)
    assert kept <= set(Posting.objects.filter(contact=cast.rob).values_list("pk", flat=True))


def test_every_table_with_a_way_to_a_contact_says_which_of_its_texts_count() -> None:
    tables = {table.__name__: set(table.SEARCHED) for table in SaidOfContact.__subclasses__()}
    assert tables == {
        "Touch": {"words"},
        "FollowUp": {"next_words", "about", "next_what", "close_note"},
        "Promise": {"what", "words"},
        "ContactPreference": {"words"},
    }
