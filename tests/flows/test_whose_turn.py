"""Whose turn it is after a line, what was promised, and until when it closes: saved in the workspace."""

from datetime import date, datetime

import pytest

from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import LineUnderstanding, understand_line
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests.cast import Cast


def understood(said: str, cast: Cast, now: datetime) -> LineUnderstanding:
    return understand_line(said, by=cast.ann, now=now)


def saved(said: str, cast: Cast, now: datetime) -> FollowUp:
    """Save the line and return the new follow-up."""
    save_line(understood(said, cast, now), by=cast.ann, now=now)
    return FollowUp.objects.order_by("-pk").select_related("contact")[0]


def test_their_deadline_is_theirs_to_its_end(cast: Cast, now: datetime) -> None:
    followup = saved("Lena Ortiz will send the signed form by thursday", cast, now)

    assert followup.is_waiting and FollowUp.objects.waiting(now).filter(pk=followup.pk).exists()
    assert followup.next_starts[:10] == "2026-11-27"  # the day after Thursday
    promise = Promise.objects.get(followup=followup)
    assert (promise.side, promise.what) == ("theirs", "send the signed form")
    assert windows.to_local(promise.due_by, cast.ann.zone) == datetime(2026, 11, 27)


def test_a_nudge_is_when_we_ask_again(cast: Cast, now: datetime) -> None:
    followup = saved("waiting on Lena Ortiz's signature, nudge her thursday", cast, now)

    assert (followup.is_waiting, followup.next_starts[:10], followup.next_what) == (True, "2026-11-26", "signature")
    assert not Promise.objects.filter(followup=followup).exists()


def test_asking_them_to_call_is_a_touch_of_its_own(cast: Cast, now: datetime) -> None:
    followup = saved("asked Lena Ortiz to call me about the van lease", cast, now)

    assert followup.is_waiting and followup.purpose == "waiting"
    assert Touch.objects.get(contact=followup.contact).outcome == "asked"


def test_what_we_told_them_is_our_promise(cast: Cast, now: datetime) -> None:
    followup = saved("told Lena Ortiz I'd get her 3 quotes by friday", cast, now)

    assert not followup.is_waiting
    promise = Promise.objects.get(followup=followup)
    assert (promise.side, promise.what) == ("ours", "get 3 quotes")
    assert Touch.objects.get(contact=followup.contact).outcome == "reached"


def test_their_message_is_about_what_they_say(cast: Cast, now: datetime) -> None:
    followup = saved("Lena Ortiz left me a voicemail about the deposit", cast, now)

    touch = Touch.objects.get(contact=followup.contact)
    assert (touch.outcome, touch.channel, touch.side) == ("received", "call", "them")
    assert (followup.next_what, Promise.objects.filter(followup=followup).count()) == ("the deposit", 0)


def test_a_description_is_what_the_call_is_about(cast: Cast, now: datetime) -> None:
    assert saved("Zelda Finch, roof leaking, call tomorrow", cast, now).next_what == "roof leaking"
    assert saved("Ada Finch says her offer is too low, call tomorrow", cast, now).next_what == "her offer is too low"


@pytest.mark.parametrize(
    ("said", "reopen_on"),
    [
        ("Lena Ortiz said no thanks, ask again in may", date(2027, 5, 1)),
        ("Lena Ortiz says not now, check in march", date(2027, 3, 1)),
        ("Lena Ortiz went with somebody else, try her in june", date(2027, 6, 1)),
        ("Lena Ortiz not interested right now, maybe next year", date(2027, 1, 1)),
    ],
)
def test_no_but_later_closes_until_then(cast: Cast, now: datetime, said: str, reopen_on: date) -> None:
    main = understood(said, cast, now).after.main

    assert (main.step, main.close_reason, main.reopen_on) == (None, "later", reopen_on)


def test_do_not_contact_has_no_date(cast: Cast, now: datetime) -> None:
    main = understood("Lena Ortiz asked us to stop calling, do not contact, may 1", cast, now).after.main

    assert (main.close_reason, main.reopen_on) == ("do_not_contact", None)


def test_as_soon_as_possible_is_today(cast: Cast, now: datetime) -> None:
    step = understood("text Lena Ortiz the lockbox code asap", cast, now).after.main.step

    assert step and (step.channel, step.what, step.window.day) == ("text", "text the lockbox code", now.date())


@pytest.mark.parametrize(
    "said",
    [
        "Lena Ortiz has a cold, call monday",
        "Lena Ortiz's dad passed away, send flowers tomorrow",
        "Lena Ortiz not moving till june, call in may",
        "Lena Ortiz said no, send a card friday",
    ],
)
def test_only_a_plain_no_releases_our_promise(cast: Cast, now: datetime, said: str) -> None:
    owed = saved("promised Lena Ortiz the form by friday", cast, now)
    save_line(understood(said, cast, now), by=cast.ann, now=now)

    owed.refresh_from_db()
    assert owed.state == "open" and Promise.objects.open().filter(followup=owed).exists()


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("Lena Ortiz said no, send a card friday", ("letter", "send a card")),
        ("Lena Ortiz's mum passed, call her tomorrow", ("call", "")),
        ("Lena Ortiz said don't call, text her friday", ("text", "")),
    ],
)
def test_the_step_wins_over_a_no(cast: Cast, now: datetime, said: str, step: tuple[str, str]) -> None:
    main = understood(said, cast, now).after.main

    assert main.step and main.step.channel == step[0] and step[1] in main.step.what


@pytest.mark.parametrize(
    "said", ["Lena Ortiz sent the form", "got the form from Lena Ortiz", "Lena Ortiz's form came in today"]
)
def test_what_they_sent_keeps_their_promise(cast: Cast, now: datetime, said: str) -> None:
    owed = saved("Lena Ortiz will send me the form by friday", cast, now)
    save_line(understood(said, cast, now), by=cast.ann, now=now)

    assert Touch.objects.get(contact=owed.contact, outcome="received").side == "them"
    assert not Promise.objects.open().filter(followup__contact=owed.contact).exists()


@pytest.mark.parametrize("said", ["Lena Ortiz wants a tour", "Lena Ortiz is all set for friday"])
def test_a_meeting_ahead_has_not_happened(cast: Cast, now: datetime, said: str) -> None:
    line = understood(said, cast, now)

    assert (line.outcome, line.channel) == ("reached", "call")
