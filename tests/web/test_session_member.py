"""The member of a session: fetched with the user, in the workspace of the session, until it ends."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth import BACKEND_SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from followthrough.accounts.memberships import choose_membership, memberships_of
from followthrough.accounts.models import User
from followthrough.flows.system import demo
from tests.cast import Cast


def test_a_membership_comes_with_its_user_and_workspace(cast: Cast, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        (found,) = memberships_of(cast.ann.user_id)
        assert (found.user.name, found.workspace.name) == ("Ann Halloway", cast.workspace.name)


def test_the_first_workspace_is_no_demo_and_the_session_may_name_another(cast: Cast, now: datetime) -> None:
    there = demo.make_demo(by=cast.ann, now=now)
    memberships = memberships_of(cast.ann.user_id)
    assert [member.workspace for member in memberships] == [cast.workspace, there]
    chosen = choose_membership(memberships, there.pk)
    assert chosen and chosen.workspace == there
    elsewhere = choose_membership(memberships, 10**6)
    assert elsewhere and elsewhere.workspace == cast.workspace
    assert choose_membership([], None) is None


def test_a_member_who_left_is_a_visitor(at_desk: Client, cast: Cast, now: datetime) -> None:
    assert at_desk.get("/more").status_code == 200
    cast.ann.left_at = now
    cast.ann.save()
    assert at_desk.get("/more").status_code == 302


def test_a_user_who_may_not_sign_in_any_more_is_a_visitor(at_desk: Client, cast: Cast) -> None:
    User.objects.filter(pk=cast.ann.user_id).update(is_active=False)
    assert at_desk.get("/more").status_code == 302


def test_a_changed_password_ends_the_other_sessions(at_desk: Client, cast: Cast) -> None:
    user = User.objects.get(pk=cast.ann.user_id)
    user.set_password("another password")
    user.save()
    assert at_desk.get("/more").status_code == 302


def test_session_user_and_member_take_two_queries(at_desk: Client) -> None:
    with CaptureQueriesContext(connection) as statements:
        at_desk.get("/keys")
    tables = [one["sql"] for one in statements]
    assert "django_session" in tables[0] and "followthrough_member" in tables[1]
    assert [sql for sql in tables[2:] if "followthrough_user" in sql or "django_session" in sql] == []


@pytest.mark.parametrize("rotated", [True, False])
def test_a_session_signed_with_an_older_secret_key_lasts_while_that_is_named(
    at_desk: Client, settings, rotated: bool
) -> None:
    assert at_desk.get("/more").status_code == 200
    older, settings.SECRET_KEY = settings.SECRET_KEY, "a new key, long enough to be one of Django's own"
    settings.SECRET_KEY_FALLBACKS = [older] if rotated else []
    assert at_desk.get("/more").status_code == (200 if rotated else 302)


def test_a_session_from_before_our_own_backend_stays_signed_in(at_desk: Client) -> None:
    session = at_desk.session
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session.save()
    assert at_desk.get("/more").status_code == 200


def test_an_expired_or_unknown_session_signs_nobody_in(at_desk: Client) -> None:
    assert at_desk.get("/more").status_code == 200
    Session.objects.update(expire_date=datetime(2020, 1, 1, tzinfo=UTC))
    assert at_desk.get("/more").status_code == 302
    at_desk.cookies["followthrough"] = "nobodyhasthiskey0000000000000000"
    assert at_desk.get("/more").status_code == 302
