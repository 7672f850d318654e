"""How people want to be reached, on the command line."""

import pytest

from followthrough.consent.models import ContactPreference
from followthrough.followups.models import FollowUp
from tests import make
from tests.cast import Cast
from tests.cli.conftest import Tell
from tests.cli.test_verbs import who


def test_what_a_person_said_is_shown(cast: Cast, tell: Tell) -> None:
    shown = tell("preferences", cast.rob.pk, *who(cast)).json
    assert shown == {
        "prefers": None,
        "hours": {"kind": "unknown", "zone": "Europe/London", "open": "mon-sun 8-21"},
        "ways": [
            {"channel": channel, "value": value, "may": True, "why": "",
             "asked_by": None, "asked_on": None, "until": None}
            for channel, value in (("call", PHONE), ("email", "rob@example.com"), ("text", PHONE))
        ],
        "rows": [],
    }  # fmt: skip
    done = tell("preferences", "Rob Okafor", "--not", "text", "--until", "4 december", "--because", "his daughter",
                *who(cast))  # fmt: skip
    assert done.json.keys() == {"act", "said", "preferences"}
    assert done.json["said"] == "Saved: Rob doesn’t want you to text until Friday 4 Dec."
    [text] = [way for way in done.json["preferences"]["ways"] if way["channel"] == "text"]
    assert text == {
        "channel": "text", "value": PHONE, "may": False, "asked_by": "Rob", "asked_on": "2026-11-24",
        "why": "Rob asked you not to text, 24 Nov, until Friday 4 Dec.", "until": "2026-12-04T00:00:00+00:00",
    }  # fmt: skip
    [row] = done.json["preferences"]["rows"]
    assert (row["says"], row["channel"], row["words"]) == ("not", "text", "his daughter")
    assert "text +44 20 7946 0018: Rob asked you not to" in tell("preferences", "Rob Okafor", *who(cast)[:-1]).out
    assert tell("undo", *who(cast)).json["act"] == done.json["act"]
    assert tell("preferences", cast.rob.pk, *who(cast)).json == shown


PHONE = "+44 20 7946 0018"


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("home", {"kind": "home", "zone": "Europe/London", "open": "mon-fri 17-20, sat 10-17"}),
        ("business", {"kind": "business", "zone": "Europe/London", "open": "mon-fri 9-18"}),
        ("mon-fri 18-20", {"kind": "own", "zone": "Europe/London", "open": "mon-fri 18-20"}),
    ],
)
def test_hours_are_kept(cast: Cast, tell: Tell, typed: str, hours: dict[str, str]) -> None:
    assert tell("preferences", cast.rob.pk, "--hours", typed, *who(cast)).json["preferences"]["hours"] == hours
    ended = tell("preferences", cast.rob.pk, "--hours", "any time", *who(cast)).json["preferences"]
    assert ended["hours"]["kind"] == "unknown" and ended["rows"][0]["ended_at"]


def test_a_zone_is_kept_and_the_clock_there_counts(cast: Cast, tell: Tell) -> None:
    """It is 8:48 in London, 3:48 in New York."""
    assert tell("may-contact", cast.rob.pk, "call", *who(cast)).json == {"may": True}
    done = tell("preferences", cast.rob.pk, "--zone", "America/New_York", *who(cast)).json
    assert done["said"] == "Saved: Rob is on New York time."
    assert done["preferences"]["hours"]["zone"] == "America/New_York"
    refused = tell("may-contact", cast.rob.pk, "call", *who(cast))
    assert (refused.code, list(refused.json)) == (1, ["refused"])
    assert refused.json["refused"].startswith("It’s 3:48 where Rob is.")
    assert tell("may-contact", cast.rob.pk, "email", *who(cast)).code == 0


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--not", "pigeon"), 2),
        (("--not", "text", "--may", "text"), 2),
        (("--hours", "home", "--until", "friday"), 2),
        (("--hours", "20-18"), 1),
        (("--hours", "mon-fri 5-7"), 1),
        (("--zone", "Nowhere/Atall"), 1),
        (("--not", "text", "--until", "yesterday"), 1),
        (("--not", "text", "--until", "whenever"), 1),
    ],
)
def test_what_cannot_be_is_refused(cast: Cast, tell: Tell, words: tuple[str, ...], code: int) -> None:
    assert tell("preferences", cast.rob.pk, *words, *who(cast)).code == code
    assert not ContactPreference.objects.exists()


def test_who_wants_no_contact_at_all_is_barred_and_comes_back(cast: Cast, tell: Tell) -> None:
    done = tell("preferences", cast.rob.pk, "--not", "all", "--because", "please stop", *who(cast)).json
    assert done["said"] == "Saved: Rob asked not to be contacted."
    followup = FollowUp.objects.get()
    assert (followup.state, followup.close_reason, followup.close_note) == ("closed", "do_not_contact", "please stop")
    assert tell("may-contact", cast.rob.pk, "email", *who(cast)).code == 1
    assert tell("may-contact", cast.rob.pk, "email", "--answers", *who(cast)).code == 0
    assert tell("start", cast.rob.pk, "--purpose", "met", *who(cast)).code == 1
    assert tell("preferences", cast.rob.pk, "--may", "all", *who(cast)).code == 0
    assert tell("start", cast.rob.pk, "--purpose", "met", *who(cast)).code == 0


def test_a_machine_needs_their_word_and_one_touch_a_day_is_enough(cast: Cast, tell: Tell) -> None:
    assert tell("may-contact", cast.rob.pk, "text", *who(cast)).code == 0
    assert tell("may-contact", cast.rob.pk, "text", "--automatic", *who(cast)).code == 1
    assert tell("preferences", cast.rob.pk, "--may", "text", *who(cast)).code == 0
    assert tell("may-contact", cast.rob.pk, "text", "--automatic", *who(cast)).code == 0
    make.touch(by=cast.ben, contact=cast.rob, at=make.LONG_AGO.replace(day=24, hour=8), outcome="voicemail")
    assert "already hears from you today" in tell("may-contact", cast.rob.pk, "text", *who(cast)).json["refused"]
    assert tell("may-contact", cast.rob.pk, "text", "--answers", *who(cast)).code == 0


def test_the_preferred_way(cast: Cast, tell: Tell) -> None:
    assert tell("preferences", cast.rob.pk, "--prefers", "email", *who(cast)).json["preferences"]["prefers"] == "email"
    assert tell("preferences", cast.rob.pk, "--prefers", "all", *who(cast)).json["preferences"]["prefers"] is None


def test_a_person_of_another_workspace_is_not_there(cast: Cast, tell: Tell) -> None:
    for words in (("preferences", cast.rob.pk), ("may-contact", cast.rob.pk, "call")):
        assert tell(*words, "--as", cast.zoe.user.email, "--json").code == 1


def test_a_row_of_today_says_that_they_asked_not_to_be_called(cast: Cast, tell: Tell) -> None:
    assert [row["barred"] for row in tell("today", *who(cast)).json["rows"]] == [None]
    tell("preferences", cast.rob.pk, "--not", "call", *who(cast))
    assert [row["barred"] for row in tell("today", *who(cast)).json["rows"]] == ["Rob asked you not to call, 24 Nov."]
