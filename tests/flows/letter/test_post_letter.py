"""A note is written with a date in it, and mailed: from then on the date is a promise."""

from datetime import UTC, datetime, timedelta

import pytest

from followthrough.flows.duplicates.merge import merge_contacts
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.letter.post_letter import ArrivesLate, post_letter, set_rates, write_letter
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.letters.models import Letter
from followthrough.letters.queue import past_subjects, posted_since, sum_of, to_do
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests import make
from tests.cast import TUESDAY, Cast

FRIDAY = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


@pytest.fixture
def note(cast: Cast) -> FollowUp:
    """Rob gets a note on Tuesday."""
    cast.call_rob.write(make.act(by=cast.ann), next_channel="note", next_what="the plum jam")
    cast.rob.write(make.act(by=cast.ann), address="14 Mill Lane\nYork\nYO1 7AA")
    return FollowUp.objects.select_related("contact").get(pk=cast.call_rob.pk)


def test_a_note_is_due_then_written_then_mailed_and_its_date_is_a_promise(cast: Cast, note: FollowUp) -> None:
    set_rates(days_home=2, days_abroad=5, note="0.73", currency="usd", by=cast.ann, now=TUESDAY)
    assert [(one.state, one.person, one.about) for one in to_do(cast.ann, now=TUESDAY)] == [
        ("due", cast.rob.full, "the plum jam")
    ]
    act = write_letter(note, call_words="friday", body="Thank you for the jam.", by=cast.ann, now=TUESDAY)
    assert act.sentence == "Written to Rob. It says you’ll call Friday 27 Nov."
    [written] = to_do(cast.ann, now=TUESDAY)
    assert (written.state, written.is_late, written.says and written.says.day.isoformat()) == (
        "written", False, "2026-11-27",
    )  # fmt: skip
    assert not Promise.objects.exists() and not Touch.objects.exists()

    post_letter(note, by=cast.ann, now=TUESDAY)
    touch, promise = Touch.objects.get(), Promise.objects.get()
    assert (touch.channel, touch.outcome, touch.words) == ("note", "sent", "Thank you for the jam.")
    assert (promise.channel, promise.told_in, promise.words) == ("call", touch, "Thank you for the jam.")
    note.refresh_from_db()
    assert (note.next_channel, note.next_starts[:10]) == ("call", "2026-11-27")
    assert to_do(cast.ann, now=TUESDAY) == []
    posted = posted_since(cast.ann, TUESDAY - timedelta(days=1))
    assert sum_of(posted) == sum_of(posted).__class__(1, 0, 73, "USD")
    assert past_subjects([cast.rob.pk], by=cast.ann) == {cast.rob.pk: ["Thank you for the jam."]}

    undo_newest(by=cast.ann, now=TUESDAY)
    assert [one.state for one in to_do(cast.ann, now=TUESDAY)] == ["written"] and not Promise.objects.exists()


def test_a_date_before_the_note_is_there_is_refused(cast: Cast, note: FollowUp) -> None:
    with pytest.raises(Refused, match="Posted today, it arrives Thursday"):
        write_letter(note, call_words="tomorrow", by=cast.ann, now=TUESDAY)
    with pytest.raises(Refused, match="in the past"):
        write_letter(note, call_words="23 november 2026", by=cast.ann, now=TUESDAY)
    assert not Letter.objects.exists()


def test_mailed_so_late_that_it_arrives_after_its_date_asks_for_another_or_keeps_it(cast: Cast, note: FollowUp) -> None:
    write_letter(note, call_words="friday", by=cast.ann, now=TUESDAY)
    with pytest.raises(ArrivesLate, match="Posted today, it arrives Tuesday 1 Dec, after the date in it"):
        post_letter(note, by=cast.ann, now=FRIDAY)
    [late] = to_do(cast.ann, now=FRIDAY)
    assert late.is_late
    post_letter(note, call_words="wednesday", by=cast.ann, now=FRIDAY)
    assert Promise.objects.get().due_from.date().isoformat() == "2026-12-02"
    undo_newest(by=cast.ann, now=FRIDAY)
    post_letter(note, keep=True, by=cast.ann, now=FRIDAY)
    assert Promise.objects.get().due_from.date().isoformat() == "2026-11-27"


def test_abroad_it_takes_five_days_and_more_where_the_workspace_says_so(cast: Cast, note: FollowUp) -> None:
    cast.rob.write(make.act(by=cast.ann), address="3 Rue des Lilas, 69000 Lyon, France")
    [due] = to_do(cast.ann, now=TUESDAY)
    assert due.arrives and due.arrives.isoformat() == "2026-12-01"
    set_rates(days_home=2, days_abroad=7, by=cast.ann, now=TUESDAY)
    [due] = to_do(cast.ann, now=TUESDAY)
    assert due.arrives and due.arrives.isoformat() == "2026-12-03"


def test_nothing_is_mailed_before_it_is_written_nor_written_twice(cast: Cast, note: FollowUp) -> None:
    with pytest.raises(Refused, match="isn’t written yet"):
        post_letter(note, by=cast.ann, now=TUESDAY)
    write_letter(note, by=cast.ann, now=TUESDAY)
    with pytest.raises(Refused, match="written already"):
        write_letter(note, by=cast.ann, now=TUESDAY)
    post_letter(note, by=cast.ann, now=TUESDAY)
    assert not Promise.objects.exists()
    with pytest.raises(Refused, match="isn’t written yet"):
        post_letter(note, by=cast.ann, now=TUESDAY)
    with pytest.raises(Refused, match="isn’t a note or a letter"):
        write_letter(note, by=cast.ann, now=TUESDAY)


def test_logged_as_sent_on_today_it_is_posted_as_well_and_it_moves_with_its_person(cast: Cast, note: FollowUp) -> None:
    write_letter(note, by=cast.ann, now=TUESDAY)
    log_touch(note, TouchReport("sent"), by=cast.ann, now=TUESDAY)
    assert Letter.objects.get().posted_at == TUESDAY
    other = make.contact(by=cast.ann, name="Ada Quill", phone="", email="ada@example.com")
    merge_contacts(other, cast.rob, by=cast.ann, now=TUESDAY)
    assert Letter.objects.get().contact_id == other.pk


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ({"days_home": 0}, "1 to 60"), ({"days_abroad": 61}, "1 to 60"), ({"note": "a"}, "amount"),
        ({"note": "-1"}, "amount"), ({"letter": "1.234"}, "amount"), ({"currency": "dollars"}, "three letters"),
    ],
)  # fmt: skip
def test_rates_that_cannot_be_are_refused(cast: Cast, bad: dict[str, str], said: str) -> None:
    with pytest.raises(Refused, match=said):
        set_rates(**({"days_home": 2, "days_abroad": 5} | bad), by=cast.ann, now=TUESDAY)  # type: ignore[arg-type]
