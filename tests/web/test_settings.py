"""Settings: name, hours, zone, keys, theme, team; the list of keys and More on a phone."""

from datetime import datetime

import pytest
from django.test import Client

from followthrough.accounts.models import Member
from tests import make
from tests.cast import Cast

FORM = {"name": "Ann Halloway", "phone": "020 7946 0001", "zone": "Europe/London", "day_starts": "8", "day_ends": "16",
        "keys_on": "on"}  # fmt: skip


def test_settings_are_saved(at_desk: Client, cast: Cast) -> None:
    answer = at_desk.post("/settings", FORM | {"name": "Ann Hall"})
    assert answer["Location"] == "/settings?saved=you"
    ann = Member.objects.select_related("user").get(pk=cast.ann.pk)
    assert (str(ann), ann.phone, ann.day_starts, ann.day_ends, ann.keys_on) == (
        "Ann Hall",
        "020 7946 0001",
        8,
        16,
        True,
    )
    assert "Your settings are saved." in at_desk.get(answer["Location"]).content.decode()


def test_another_zone_keeps_the_hour_of_every_step(at_desk: Client, cast: Cast) -> None:
    at_desk.post("/settings", FORM | {"zone": "America/Chicago", "client_key": "k"})
    cast.call_rob.refresh_from_db()
    assert (cast.call_rob.next_starts, cast.call_rob.next_zone) == ("2026-11-24T00:00", "America/Chicago")
    assert cast.call_rob.next_from == datetime.fromisoformat("2026-11-24T06:00+00:00")


@pytest.mark.parametrize(
    "wrong",
    [
        {"zone": "Mars/Base"},
        {"name": ""},
        {"day_starts": "18"},
        {"day_ends": "noon"},
        {"day_starts": "-1"},
        {"day_ends": "99"},
    ],
)
def test_invalid_settings_are_refused_and_change_nothing(at_desk: Client, cast: Cast, wrong: dict[str, str]) -> None:
    answer = at_desk.post("/settings", FORM | {"phone": "kept 555-0100"} | wrong)
    page = answer.content.decode()
    assert answer.status_code == 422 and "kept 555-0100" in page and "wrong-why" in page
    ann = Member.objects.get(pk=cast.ann.pk)
    assert (ann.zone, ann.phone, ann.day_starts) == ("Europe/London", "", 9)


def test_single_keys_can_be_switched_off(at_desk: Client, cast: Cast) -> None:
    at_desk.post("/settings", {name: value for name, value in FORM.items() if name != "keys_on"})
    assert 'data-keys="off"' in at_desk.get("/people").content.decode()


def test_the_theme_is_stored_in_a_cookie_and_used_by_the_page(at_desk: Client) -> None:
    at_desk.post("/settings/theme", {"theme": "dark"})
    assert '<html lang="en" data-theme="dark">' in at_desk.get("/people").content.decode()
    at_desk.post("/settings/theme", {"theme": "purple"})
    assert "data-theme=" not in at_desk.get("/people").content.decode().split("<head>")[0]


def test_the_team_is_listed_and_only_the_owner_is_offered_to_invite(client: Client, cast: Cast) -> None:
    client.force_login(cast.ann.user)
    page = client.get("/settings").content.decode()
    assert "Ben Carter" in page and "Zoe Quill" not in page and 'action="/settings/invite"' in page
    client.force_login(cast.ben.user)
    assert 'action="/settings/invite"' not in client.get("/settings").content.decode()


def test_a_member_of_the_team_is_not_invited_twice(at_desk: Client, cast: Cast) -> None:
    answer = at_desk.post("/settings/invite", {"email": cast.ben.user.email})
    assert answer.status_code == 422 and "They’re already a member." in answer.content.decode()


def test_all_keys_and_more_are_pages(at_desk: Client) -> None:
    assert "Left voicemail" in at_desk.get("/keys").content.decode()
    assert "Sign out" in at_desk.get("/more").content.decode()


def test_the_statements_do_not_grow_with_the_team(at_desk: Client, cast: Cast, django_assert_max_num_queries) -> None:
    for n in range(3):
        make.member(at=cast.workspace, name=f"Member {n}")
    with django_assert_max_num_queries(7):
        at_desk.get("/settings")
