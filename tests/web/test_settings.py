"""Settings: name, hours, zone, keys, theme, team; the list of keys and More on a phone."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from followthrough.accounts.models import Member, OneTimeLink
from followthrough.followups.models import FollowUp
from followthrough.kit import server_url
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
        8 * 60,
        16 * 60,
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
    assert (ann.zone, ann.phone, ann.day_starts) == ("Europe/London", "", 540)


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
    assert "Ben Carter" in page and "Zoe Quill" not in page and 'action="/settings/invite#invited"' in page
    client.force_login(cast.ben.user)
    assert 'action="/settings/invite' not in client.get("/settings").content.decode()


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


def test_an_owner_changes_the_company_and_its_country(at_desk: Client, cast: Cast) -> None:
    page = at_desk.get("/settings").content.decode()
    assert 'name="company" type="text" value="Alder &amp; Finch"' in page and 'value="United Kingdom"' in page
    answer = at_desk.post("/settings/company", {"company": "Alder & Sons", "country": "Germany"})
    assert answer["Location"] == "/settings?saved=company#team"
    cast.workspace.refresh_from_db()
    assert (cast.workspace.name, cast.workspace.country) == ("Alder & Sons", "DE")


@pytest.mark.parametrize("wrong", [{"company": " "}, {"country": "Atlantis"}])
def test_a_wrong_company_changes_nothing(at_desk: Client, cast: Cast, wrong: dict[str, str]) -> None:
    answer = at_desk.post("/settings/company", {"company": "Kept Name", "country": "GB"} | wrong)
    assert answer.status_code == 422 and "wrong-why" in answer.content.decode()
    cast.workspace.refresh_from_db()
    assert (cast.workspace.name, cast.workspace.country) == ("Alder & Finch", "GB")


def test_a_member_who_is_no_owner_is_not_asked_and_is_refused(client: Client, cast: Cast) -> None:
    client.force_login(cast.ben.user)
    assert 'name="company"' not in client.get("/settings").content.decode()
    assert client.post("/settings/company", {"company": "Mine", "country": "GB"}).status_code == 409


def test_the_sign_in_email_is_changed_with_the_password(client: Client, cast: Cast) -> None:
    cast.ann.user.set_password("a long secret")
    cast.ann.user.save()
    client.force_login(cast.ann.user)
    wrong = client.post("/settings/email", {"email": "new@example.com", "password": "a wrong secret"})
    taken = client.post("/settings/email", {"email": cast.ben.user.email.upper(), "password": "a long secret"})
    assert (wrong.status_code, taken.status_code) == (422, 422)
    answer = client.post("/settings/email", {"email": " New@example.com", "password": "a long secret"})
    assert answer["Location"] == "/settings?saved=address"
    cast.ann.user.refresh_from_db()
    assert cast.ann.user.email == "new@example.com" and "new@example.com" in client.get("/settings").content.decode()


def test_an_invite_link_stands_at_the_top_lasts_a_week_and_says_when_it_opens_only_here(
    at_desk: Client, cast: Cast
) -> None:
    page = at_desk.post("/settings/invite", {"email": "cy@example.com"}, headers={"Host": "127.0.0.1"}).content.decode()
    assert 'action="/settings/invite#invited"' in page and 'id="invited"' in page
    assert "for seven days" in page and "127.0.0.1 isn’t an address others can reach" in page
    link = OneTimeLink.objects.get(kind="invite")
    assert link.until - link.made_at == timedelta(days=7)
    elsewhere = at_desk.post("/settings/invite", {"email": "cy@example.com"}, headers={"Host": "testserver"})
    assert "an address others can reach" not in elsewhere.content.decode()


@pytest.mark.parametrize(
    ("address", "host"),
    [("http://127.0.0.1:8321/x", "127.0.0.1"), ("http://localhost/x", "localhost"), ("http://[::1]:1/x", "::1"),
     ("http://192.0.2.7/x", ""), ("https://people.example.com/x", "")],
)  # fmt: skip
def test_an_address_of_this_machine_alone_is_known(address: str, host: str) -> None:
    assert server_url.only_here(address) == host


def test_the_way_out_and_the_deleted_people_are_reachable_on_the_desk(at_desk: Client) -> None:
    page = at_desk.get("/settings").content.decode()
    nav = page[page.index('class="setnav"') : page.index('class="setmain"')]
    assert 'action="/sign-out"' in nav and 'href="/people/deleted"' in nav
    assert 'href="/more" data-sheet="more" data-go="M"' in page


def test_a_member_is_removed_and_somebody_gets_their_follow_ups(at_desk: Client, cast: Cast) -> None:
    address = f"/settings/team/{cast.ben.pk}/remove"
    assert f'href="{address}"' in at_desk.get("/settings").content.decode()
    assert "Who gets them?" not in at_desk.get(address).content.decode()
    FollowUp.objects.update(owner=cast.ben)
    page = at_desk.get(address).content.decode()
    assert "Ben Carter still has 1 follow-up. Who gets them?" in page
    assert at_desk.post(address, {"client_key": "k-0"}).status_code == 409
    answer = at_desk.post(address, {"client_key": "k-1", "to": str(cast.ann.pk)})
    assert answer.status_code == 303
    assert FollowUp.objects.get().owner == cast.ann
    assert address not in at_desk.get("/settings").content.decode()
    assert at_desk.get(address).status_code == 404


def test_only_an_owner_removes_somebody_else(at_desk: Client, client: Client, cast: Cast) -> None:
    assert at_desk.get(f"/settings/team/{cast.ann.pk}/remove").status_code == 404
    assert at_desk.get(f"/settings/team/{cast.zoe.pk}/remove").status_code == 404
    client.force_login(cast.ben.user)
    assert "/remove" not in client.get("/settings").content.decode()
    assert client.post(f"/settings/team/{cast.ann.pk}/remove", {}).status_code == 404
