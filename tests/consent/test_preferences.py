"""What people said is a row: the newer word ends the older one, the database holds the rest, and undo knows it all."""

from datetime import datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction

from followthrough.acts.models import Act
from followthrough.consent.do_not_contact import is_barred
from followthrough.consent.models import ContactPreference
from followthrough.consent.state_preference import state_preference
from followthrough.directory.find import find_people
from followthrough.flows.duplicates.merge import merge_contacts
from followthrough.flows.followup.close import close
from followthrough.flows.followup.reopen import reopen_followup
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.followups.models import FollowUp
from tests import make
from tests.cast import Cast


def say(cast: Cast, now: datetime, says: str, channel: str = "", *, of: int | None = None, **also: object) -> None:
    act = make.act(by=cast.ann, at=now)
    state_preference(act, of or cast.rob.pk, says, channel=channel, now=now, **also)  # type: ignore[arg-type]
    act.finish("")


def standing(contact: int) -> list[tuple[str, str]]:
    rows = ContactPreference.objects.standing().filter(contact=contact).order_by("pk")
    return list(rows.values_list("says", "channel"))


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ([("may", "email"), ("not", "email")], [("not", "email")]),
        ([("not", "email"), ("may", "email")], [("may", "email")]),
        ([("not", "email"), ("may", "text")], [("not", "email"), ("may", "text")]),
        ([("not", "email"), ("not", "email")], [("not", "email")]),
        ([("prefers", "email"), ("prefers", "call")], [("prefers", "call")]),
        ([("prefers", "email"), ("not", "email")], [("not", "email")]),
        ([("not", "email"), ("prefers", "email")], [("prefers", "email")]),
        ([("prefers", "email"), ("may", "text"), ("not", "")], [("not", "")]),
        ([("not", ""), ("may", "email")], [("not", ""), ("may", "email")]),
    ],
)
def test_the_newer_word_ends_the_older_one(
    cast: Cast, now: datetime, words: list[tuple[str, str]], left: list[tuple[str, str]]
) -> None:
    for says, channel in words:
        say(cast, now, says, channel)
    assert standing(cast.rob.pk) == left
    assert ContactPreference.objects.count() == len(words)


def test_hours_replace_hours_of_the_same_channel(cast: Cast, now: datetime) -> None:
    for channel, hours in (("", "home"), ("email", "business"), ("", "mon-fri 18-20")):
        say(cast, now, "hours", channel, hours=hours)
    rows = ContactPreference.objects.standing().order_by("channel")
    assert list(rows.values_list("channel", "hours")) == [("", "mon-fri 18-20"), ("email", "business")]


@pytest.mark.parametrize(
    "columns",
    [
        {"says": "maybe"},
        {"source": "rumor"},
        {"channel": "pigeon"},
        {"hours": "home"},
        {"says": "hours", "hours": ""},
    ],
)
def test_the_database_refuses_what_nobody_can_say(cast: Cast, now: datetime, columns: dict[str, str]) -> None:
    say(cast, now, "not", "text")
    with pytest.raises(IntegrityError), transaction.atomic():
        ContactPreference.objects.update(**columns)


def test_the_database_keeps_one_standing_row_of_a_kind(cast: Cast, now: datetime) -> None:
    say(cast, now, "not", "text")
    say(cast, now, "not", "text")
    with pytest.raises(IntegrityError), transaction.atomic():
        ContactPreference.objects.update(ended_at=None)


def test_closing_as_do_not_contact_bars_and_undo_takes_both_back(cast: Cast, now: datetime) -> None:
    close(cast.call_rob, because="do_not_contact", note="told Ben so", by=cast.ann, now=now)
    [row] = ContactPreference.objects.all()
    assert (row.says, row.channel, row.words, row.said_at, row.source) == ("not", "", "told Ben so", now, "told")
    assert is_barred(cast.rob)
    undo_newest(by=cast.ann, now=now)
    assert not ContactPreference.objects.exists() and FollowUp.objects.get().is_open and not is_barred(cast.rob)


def test_following_up_again_lifts_it_and_undo_bars_again(cast: Cast, now: datetime) -> None:
    close(cast.call_rob, because="do_not_contact", by=cast.ann, now=now)
    later = now + timedelta(days=1)
    reopen_followup(FollowUp.objects.get(), by=cast.ann, now=later)
    assert ContactPreference.objects.get().ended_at == later and not is_barred(cast.rob)
    undo_newest(by=cast.ann, now=later)
    assert ContactPreference.objects.get().ended_at is None and is_barred(cast.rob)


def test_who_asked_for_some_time_only_is_not_barred(cast: Cast, now: datetime) -> None:
    say(cast, now, "not", until=now + timedelta(days=30))
    assert not is_barred(cast.rob)


def test_their_words_are_found(cast: Cast, now: datetime) -> None:
    say(cast, now, "not", "text", words="her daughter reads the texts")
    assert [hit.said for hit in find_people(cast.ann, "daughter")] == ["her daughter reads the texts"]


def test_a_merge_keeps_both_rows_and_the_stricter_word_stands(cast: Cast, now: datetime) -> None:
    gone = make.contact(by=cast.ann, name="Robert Okafor", phone="", email="")
    say(cast, now, "may", "email")
    say(cast, now, "not", "text", until=now + timedelta(days=9))
    say(cast, now, "hours", hours="business")
    say(cast, now, "prefers", "call")
    say(cast, now, "not", "email", of=gone.pk)
    say(cast, now, "not", "text", of=gone.pk)
    say(cast, now, "hours", hours="sat 10-12", of=gone.pk)
    say(cast, now, "prefers", "chat", of=gone.pk)
    merge_contacts(cast.rob, gone, by=cast.ann, now=now)
    assert ContactPreference.objects.filter(contact=cast.rob).count() == 10
    rows = ContactPreference.objects.standing().order_by("says", "channel")
    assert list(rows.values_list("says", "channel", "hours", "until")) == [
        ("hours", "", "sat 10-12", None), ("not", "email", "", None), ("not", "text", "", None),
        ("prefers", "call", "", None),
    ]  # fmt: skip
    undo_newest(by=cast.ann, now=now)
    assert len(standing(cast.rob.pk)) == len(standing(gone.pk)) == 4


@pytest.mark.usefixtures("no_snapshot")
def test_an_old_database_bars_who_was_closed_so_and_undo_still_works(transactional_db: None, now: datetime) -> None:
    from followthrough.flows.system import upgrade
    from tests.cast import make_cast

    cast = make_cast()
    close(cast.call_rob, because="do_not_contact", note="no more calls", by=cast.ann, now=now)
    call_command("migrate", "followthrough", "0015_sequences", verbosity=0, interactive=False, skip_checks=True)
    assert "contactpreference" not in Act.objects.get(verb="close").made
    upgrade.upgrade_database(now=now)
    [row] = ContactPreference.objects.all()
    assert (row.says, row.channel, row.words, row.said_at) == ("not", "", "no more calls", now)
    undo_newest(by=cast.ann, now=now)
    assert not ContactPreference.objects.exists() and FollowUp.objects.get().is_open
    call_command("flush", verbosity=0, interactive=False)


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("Rob prefers email", [("prefers", "email", "")]),
        ("called Rob Okafor, never text him", [("not", "text", "")]),
        ("Rob Okafor: at home, evenings", [("hours", "", "home")]),
        ("Rob Okafor not before 10", [("hours", "", "mon-sun 10-21")]),
        ("called Rob Okafor, left voicemail", []),
    ],
)
def test_a_line_fills_rows_and_undo_empties_them(
    cast: Cast, now: datetime, line: str, rows: list[tuple[str, str, str]]
) -> None:
    save_line(understand_line(line, by=cast.ann, now=now), by=cast.ann, now=now)
    kept = ContactPreference.objects.order_by("pk")
    assert list(kept.values_list("says", "channel", "hours")) == rows
    assert all((row.words, row.contact_id) == (line, cast.rob.pk) for row in kept)
    assert all(row.touch and row.touch.words == line for row in kept)
    undo_newest(by=cast.ann, now=now)
    assert not ContactPreference.objects.exists()
