"""What stands on every answer: the policy of what a page may load, one form token, and a session of its own."""

import re

from django.contrib.sessions.backends.db import SessionStore
from django.test import Client
from pytest_django import Settings

from followthrough.web.site import sign_in
from tests.cast import Cast
from tests.web.requests import page_html

POLICY = "Content-Security-Policy"


def test_every_answer_says_what_its_page_may_load(at_desk: Client, client: Client) -> None:
    answers = [at_desk.get("/"), at_desk.get("/nowhere"), at_desk.get("/health"), client.get("/", follow=True)]
    assert {answer.status_code for answer in answers} >= {200, 404}
    policies = {answer[POLICY] for answer in answers}
    assert len(policies) == 1
    assert {"script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"} <= set(policies.pop().split("; "))


def test_a_page_has_one_form_token_and_the_next_page_another(at_desk: Client, cast: Cast) -> None:
    pages = [page_html(at_desk, "/") for _ in range(2)]
    tokens = [set(re.findall(r'csrf(?:middlewaretoken" value|-token" content)="(\w{64})"', page)) for page in pages]
    assert [len(found) for found in tokens] == [1, 1] and tokens[0] != tokens[1]
    assert all(page.count("csrfmiddlewaretoken") > 2 for page in pages)


def stored_session(**values: object) -> SessionStore:
    session = sign_in.SessionStore()
    session.update(values)
    session.create()
    return session


def test_what_a_request_changes_in_its_session_no_other_one_sees(db: None) -> None:
    key = stored_session(methods=[{"method": "password"}]).session_key
    first = sign_in.SessionStore(key)
    first["methods"].append("changed")
    first["methods"][0]["method"] = "changed"
    assert sign_in.SessionStore(key)["methods"] == [{"method": "password"}]


def test_a_session_of_another_key_is_empty_although_it_was_read_before(db: None, settings: Settings) -> None:
    key = stored_session(workspace=7).session_key
    assert sign_in.SessionStore(key).get("workspace") == 7
    settings.SECRET_KEY = "another key, as after a restore of another data folder"
    assert sign_in.SessionStore(key).get("workspace") is None


def test_a_session_that_was_saved_again_is_the_new_one(db: None) -> None:
    session = stored_session(workspace=7)
    assert sign_in.SessionStore(session.session_key)["workspace"] == 7
    session["workspace"] = 8
    session.save()
    assert sign_in.SessionStore(session.session_key)["workspace"] == 8
