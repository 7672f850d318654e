"""The command `settings`: list them, change each, and refuse what cannot be."""

import pytest

from followthrough.acts.models import Act
from tests.cast import Cast
from tests.cli.conftest import Tell

NOW = ("--now", "2026-11-24T08:48", "--json")


@pytest.mark.parametrize(
    ("name", "value", "key", "stored"),
    [
        ("name", "Ann Finch", "name", "Ann Finch"),
        ("zone", "Los Angeles", "zone", "America/Los_Angeles"),
        ("working-days", "mon-sat", "working_days", "mon tue wed thu fri sat"),
        ("working-days", "Friday to Monday", "working_days", "mon fri sat sun"),
        ("working-days", "tue, thu and sat", "working_days", "tue thu sat"),
        ("hours", "9-5", "hours", "9-17"),
        ("hours", "8 to 17", "hours", "8-17"),
        ("hours", "8:30-5:15", "hours", "8:30-17:15"),
        ("hours", "10am until 6 pm", "hours", "10-18"),
        ("minutes", "90", "minutes", 90),
        ("away-until", "4 jan", "away_until", "2027-01-04"),
        ("clock", "12", "clock", 12),
        ("workspace-name", "Finch & Alder", "workspace_name", "Finch & Alder"),
        ("country", "Ireland", "country", "IE"),
        ("zone", "Boston", "zone", "America/New_York"),
    ],
)
def test_each_setting_is_changed_alone(cast: Cast, tell: Tell, name: str, value: str, key: str, stored: object) -> None:
    me = ("--as", cast.ann.user.email, *NOW)
    before = tell("settings", *me).json
    changed = tell("settings", name, value, *me)

    assert changed.code == 0, changed.out
    assert changed.json["said"] and changed.json["settings"] == before | {key: stored}
    assert tell("settings", *me).json == before | {key: stored}


def test_a_day_back_is_taken_away_again(cast: Cast, tell: Tell) -> None:
    me = ("--as", cast.ann.user.email, *NOW)
    tell("settings", "away-until", "friday", *me)
    tell("settings", "away-until", "none", *me)

    assert tell("settings", *me).json["away_until"] is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", " "), ("zone", "Nowhere"), ("working-days", ""), ("working-days", "none"),
        ("working-days", "mon-funday"),
        ("zone", "Birmingham"), ("address", "ann"), ("hours", "9-12, 14-18"),
        ("hours", "9"), ("hours", "5-25"), ("minutes", ""), ("minutes", "601"), ("away-until", "yesterday"),
        ("away-until", "whenever"), ("clock", "13"), ("workspace-name", ""), ("country", "Atlantis"),
    ],
)  # fmt: skip
def test_what_cannot_be_changes_nothing(cast: Cast, tell: Tell, name: str, value: str) -> None:
    me = ("--as", cast.ann.user.email, *NOW)
    before = tell("settings", *me).json
    refused = tell("settings", name, value, *me)

    assert (refused.code, list(refused.json)) == (1, ["refused"])
    assert tell("settings", *me).json == before


def test_the_sign_in_email_is_changed_and_no_other_has_it(cast: Cast, tell: Tell) -> None:
    changed = tell("settings", "address", "Ann@Example.ORG", "--as", cast.ann.user.email, *NOW).json
    assert changed["said"] == "address is ann@example.org now."
    assert tell("settings", "--as", "ann@example.org", *NOW).json["address"] == "ann@example.org"
    refused = tell("settings", "address", cast.ben.user.email, "--as", "ann@example.org", *NOW)
    assert "already signs in" in refused.json["refused"]


def test_a_zone_is_undone_and_a_key_is_for_it_alone(cast: Cast, tell: Tell) -> None:
    me = ("--as", cast.ann.user.email, *NOW)
    assert tell("settings", "name", "Ann Finch", "--key", "k", *me).code == 2
    assert not Act.objects.filter(client_key="key:k").exists()
    assert tell("settings", "zone", "Berlin", "--key", "k", *me).json["act"]
    tell("undo", *me)
    assert tell("settings", *me).json["zone"] == "Europe/London"


def test_a_colleague_changes_no_setting_of_the_workspace(cast: Cast, tell: Tell) -> None:
    me = ("--as", cast.ben.user.email, *NOW)
    assert tell("settings", "clock", "12", *me).code == 1
    assert tell("settings", "country", "US", *me).code == 1
    assert tell("settings", "working-days", "sat", *me).json["settings"]["working_days"] == "sat"


def test_the_team_sees_when_a_colleague_is_back(cast: Cast, tell: Tell) -> None:
    tell("settings", "away-until", "friday", "--as", cast.ben.user.email, *NOW)

    rows = tell("members", "--as", cast.ann.user.email, *NOW).json["rows"]
    assert {row["email"]: row["away_until"] for row in rows} == {
        cast.ann.user.email: None,
        cast.ben.user.email: "2026-11-27",
    }
