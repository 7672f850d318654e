"""Guessing passwords: limits for each account and client, in the database; nobody is locked out by a stranger."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.test import Client

from followthrough.accounts import one_time_links
from followthrough.accounts.models import Member, SignInTry
from followthrough.accounts.sign_in_tries import ACCOUNT, CLIENT, EVERYBODY, PAIR, WINDOW, begin_try
from followthrough.kit import clock
from followthrough.kit.serving import trusted_proxy
from tests.cast import Cast

GOOD = "a long enough secret"
PROXY = "127.0.0.1"


@pytest.fixture
def people(cast: Cast) -> Cast:
    for member in (cast.ann, cast.ben):
        member.user.set_password(GOOD)
        member.user.save()
    return cast


@pytest.fixture
def behind_proxy(settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:  # type: ignore[no-untyped-def]
    monkeypatch.setenv(trusted_proxy.NAME, PROXY)
    settings.TRUSTED_PROXIES = trusted_proxy.trusted_proxies()
    yield


def attempt(client: Client, member: Member, password: str = "wrong words", **headers: str) -> int:
    """The status of a try to sign in: 302 in, 200 wrong, 429 too many."""
    form = {"login": member.user.email, "password": password}
    return client.post("/sign-in", form, headers=headers).status_code


def test_a_stranger_locks_nobody_out_behind_a_proxy_that_was_not_named(people: Cast) -> None:
    stranger = Client()
    answers = [attempt(stranger, people.ann) for _ in range(40)]
    assert answers[:PAIR] == [200] * PAIR and set(answers[PAIR:]) == {429}
    assert attempt(Client(), people.ben, GOOD) == 302


def test_the_right_password_counts_on_the_own_device_whatever_strangers_do(people: Cast) -> None:
    own = Client()
    assert attempt(own, people.ann, GOOD) == 302
    own.post("/sign-out")
    for _ in range(2 * ACCOUNT):
        attempt(Client(), people.ann)
    assert attempt(Client(), people.ann, GOOD) == 429
    assert attempt(own, people.ann, GOOD) == 302


def test_a_device_has_a_limit_too(people: Cast) -> None:
    own = Client()
    attempt(own, people.ann, GOOD)
    own.post("/sign-out")
    assert [attempt(own, people.ann) for _ in range(PAIR + 1)] == [200] * PAIR + [429]
    assert attempt(own, people.ann, GOOD) == 429


def test_a_device_of_one_account_is_a_stranger_to_another(people: Cast) -> None:
    own = Client()
    attempt(own, people.ben, GOOD)
    own.post("/sign-out")
    assert [attempt(own, people.ann) for _ in range(PAIR + 1)][-1] == 429


def test_a_cookie_that_we_did_not_sign_makes_no_device(people: Cast) -> None:
    forger = Client()
    answers = []
    for n in range(PAIR + 1):
        forger.cookies["followthrough_device"] = f"{n}:nonsense"
        answers.append(attempt(forger, people.ann))
    assert answers[-1] == 429


@pytest.mark.usefixtures("behind_proxy")
def test_behind_a_named_proxy_each_client_has_own_tries(people: Cast) -> None:
    strangers = [f"203.0.113.{n}" for n in range(3)]
    for address in strangers:
        answers = [attempt(Client(), people.ann, **{"X-Forwarded-For": address}) for _ in range(PAIR + 1)]
        assert answers == [200] * PAIR + [429]
    assert attempt(Client(), people.ann, GOOD, **{"X-Forwarded-For": "198.51.100.1"}) == 302


def test_the_header_of_anybody_else_changes_nothing(people: Cast) -> None:
    answers = [attempt(Client(), people.ann, **{"X-Forwarded-For": f"203.0.113.{n}"}) for n in range(PAIR + 1)]
    assert answers[-1] == 429


def test_many_clients_together_have_a_limit_for_an_account(people: Cast, now: datetime) -> None:
    taken = [begin_try("ann", f"203.0.113.{n}", is_known=False, now=now) for n in range(ACCOUNT + 1)]
    assert all(taken[:-1]) and taken[-1] is None
    assert begin_try("ann", "device 1", is_known=True, now=now)
    assert begin_try("ann", "203.0.113.99", is_known=False, now=now + WINDOW + timedelta(seconds=1))


def test_one_client_has_a_limit_for_all_accounts_and_everybody_a_pace(db: None, now: datetime) -> None:
    taken = [begin_try(f"someone {n}", "203.0.113.1", is_known=False, now=now) for n in range(CLIENT + 1)]
    assert all(taken[:-1]) and taken[-1] is None
    SignInTry.objects.all().delete()
    SignInTry.objects.bulk_create(
        SignInTry(account=f"a{n}", client=f"c{n}", is_known=False, at=now) for n in range(EVERYBODY)
    )
    assert begin_try("new", "198.51.100.1", is_known=False, now=now) is None
    assert begin_try("new", "198.51.100.1", is_known=True, now=now)
    assert begin_try("new", "198.51.100.1", is_known=False, now=now + timedelta(seconds=2))


def test_the_old_password_cannot_be_guessed(people: Cast) -> None:
    at_desk = Client()
    attempt(at_desk, people.ann, GOOD)
    new = {"new_password1": "another long secret", "new_password2": "another long secret"}
    form = new | {"old_password": "wrong"}
    answers = [at_desk.post("/settings/password", form).status_code for _ in range(PAIR + 1)]
    assert answers == [422] * PAIR + [429]
    assert at_desk.post("/settings/password", new | {"old_password": GOOD}).status_code == 429
    with clock.shifted_to(clock.now() + WINDOW + timedelta(seconds=1)):
        assert at_desk.post("/settings/password", new | {"old_password": GOOD}).status_code == 303


def test_new_passwords_that_do_not_fit_are_no_guesses(people: Cast) -> None:
    at_desk = Client()
    attempt(at_desk, people.ann, GOOD)
    form = {"old_password": GOOD, "new_password1": "short", "new_password2": "short"}
    assert {at_desk.post("/settings/password", form).status_code for _ in range(2 * PAIR)} == {422}


def test_somebody_who_left_is_told_so(people: Cast) -> None:
    own = Client()
    attempt(own, people.ben, GOOD)
    Member.objects.filter(user=people.ben.user).update(left_at=clock.now())
    assert own.get("/")["Location"] == "/sign-in?next=/"
    page = own.get("/sign-in?next=/")
    assert page.status_code == 403 and "not a member here anymore" in page.content.decode()
    assert own.get("/sign-in").status_code == 200
    again = own.post("/sign-in", {"login": people.ben.user.email, "password": GOOD})
    assert again.status_code == 403 and "not a member here anymore" in again.content.decode()
    assert own.get("/sign-in").status_code == 200


OTHERS = ["http://localhost/", "//localhost/", "http://[::1]/", "http://testserver/people", "//testserver/people",
          "https://people.example.com/", "/\\evil.example.com", "javascript:alert(1)", "people", "\t//evil.example.com",
          "/\t/evil.example.com", "///evil.example.com", "http:///people"]  # fmt: skip


@pytest.mark.parametrize("to", OTHERS)
def test_after_sign_in_comes_a_page_of_ours(people: Cast, to: str) -> None:
    form = {"login": people.ann.user.email, "password": GOOD, "next": to}
    assert Client().post("/sign-in", form)["Location"] == "/"
    client = Client()
    client.force_login(people.ann.user)
    assert client.get("/sign-in", {"next": to})["Location"] == "/"


@pytest.mark.parametrize("to", OTHERS)
def test_a_form_goes_on_to_a_page_of_ours(people: Cast, to: str) -> None:
    client = Client()
    client.force_login(people.ann.user)
    answer = client.post("/new", {"line": "call Rob tomorrow", "then": to})
    assert answer.status_code in (200, 303) and answer.headers.get("Location", "/").startswith("/")
    assert not answer.headers.get("Location", "/").startswith(("//", "/\\"))


def test_a_link_that_signs_in_makes_the_device_known(people: Cast) -> None:
    own = Client()
    secret = one_time_links.make_link("login", now=clock.now(), email=people.ann.user.email)
    own.post(f"/login/{secret}")
    own.post("/sign-out")
    for _ in range(PAIR + 1):
        attempt(Client(), people.ann)
    assert attempt(own, people.ann, GOOD) == 302
