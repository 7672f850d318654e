"""Who is signed in is read with every column in its place, while their session lasts."""

from datetime import UTC, datetime

from django.contrib.sessions.models import Session
from django.test import Client

from followthrough.accounts.access import member_of
from followthrough.accounts.models import User
from tests.cast import Cast


def test_the_member_of_a_session_has_their_own_name_address_and_password(cast: Cast) -> None:
    found = member_of(cast.ann.user_id)
    kept = User.objects.get(pk=cast.ann.user_id)
    assert found
    assert (found.user.name, found.user.email, found.user.password) == (kept.name, kept.email, kept.password)
    assert (found.workspace.name, found.workspace.zone) == (cast.workspace.name, cast.workspace.zone)


def test_a_session_that_is_over_or_unknown_lets_nobody_in(at_desk: Client) -> None:
    assert at_desk.get("/more").status_code == 200
    Session.objects.update(expire_date=datetime(2020, 1, 1, tzinfo=UTC))
    assert at_desk.get("/more").status_code == 302
    at_desk.cookies["followthrough"] = "nobodyhasthiskey0000000000000000"
    assert at_desk.get("/more").status_code == 302
