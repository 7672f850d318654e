"""A request by another address than Followthrough's own: the page names both, and says what to do."""

import pytest
from django.test import Client

from tests.cast import Cast


@pytest.fixture
def browser() -> Client:
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def public(settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """FOLLOWTHROUGH_URL as behind a proxy."""
    monkeypatch.setenv("FOLLOWTHROUGH_URL", "https://people.example.com")
    settings.ALLOWED_HOSTS = ["127.0.0.1", "people.example.com"]
    settings.CSRF_TRUSTED_ORIGINS = ["https://people.example.com"]


def test_a_host_that_is_not_ours_gets_a_page_with_both_addresses(
    browser: Client, settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FOLLOWTHROUGH_URL", raising=False)
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    answer = browser.get("/sign-in", headers={"host": "people.example.com", "x-forwarded-proto": "https"})
    said = answer.content.decode()
    assert answer.status_code == 400
    assert "You used “people.example.com”, but Followthrough expects http://127.0.0.1:8321." in said
    assert "FOLLOWTHROUGH_URL=https://people.example.com" in said
    assert "<title>That’s not the address of Followthrough." in said


def test_a_host_that_is_no_host_is_shown_but_not_advised(browser: Client, settings) -> None:
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    said = browser.get("/sign-in", headers={"host": "<script>/x"}).content.decode()
    assert "&lt;script&gt;/x" in said and "<script>/x" not in said
    assert "FOLLOWTHROUGH_URL=" not in said


def test_a_form_behind_a_proxy_that_rewrites_the_host_names_both(cast: Cast, browser: Client, settings) -> None:
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    answer = browser.post(
        "/new", {"line": "called Rob Keane, wants to talk"}, headers={"host": "127.0.0.1:8321", "origin": "https://people.example.com"}
    )  # fmt: skip
    said = answer.content.decode()
    assert answer.status_code == 403
    assert "This form came from https://people.example.com, but Followthrough expects http://127.0.0.1:8321." in said
    assert "FOLLOWTHROUGH_URL=https://people.example.com" in said
    assert "called Rob Keane, wants to talk" in said and "<form" not in said


def test_the_setting_is_what_it_expects(cast: Cast, browser: Client, public) -> None:
    answer = browser.post("/new", {}, headers={"host": "127.0.0.1", "origin": "http://people.example.com"})
    assert "expects https://people.example.com." in answer.content.decode()


def test_over_https_without_an_origin_the_referer_counts(cast: Cast, browser: Client, public) -> None:
    answer = browser.post("/new", {}, headers={"host": "people.example.com", "referer": "https://evil.example/x"},
                          secure=True)  # fmt: skip
    assert "This form came from https://evil.example, but Followthrough expects" in answer.content.decode()


@pytest.mark.parametrize("headers", [{}, {"origin": "null"}])
def test_an_old_page_is_offered_to_be_sent_again(cast: Cast, browser: Client, headers: dict[str, str]) -> None:
    answer = browser.post("/new", {"line": "met Rob"}, headers=headers)
    assert answer.status_code == 403
    assert "open for too long" in answer.content.decode()


def test_a_form_with_too_many_fields_is_answered_with_a_page(cast: Cast, browser: Client, settings) -> None:
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 2
    answer = browser.post("/new", dict.fromkeys("abcd", "x"), headers={"origin": "http://testserver"})
    assert answer.status_code == 400
    assert "didn’t come through" in answer.content.decode()
