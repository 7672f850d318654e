"""The page of a request with too many bytes says what to do: sign in first, or send less."""

from django.test import Client

from followthrough.web.site.outside.body_limits import FORM_BYTES, VISITOR_BYTES


def test_a_visitor_is_told_to_sign_in(client: Client, db: None) -> None:
    answer = client.post("/sign-in", {"login": "x" * (VISITOR_BYTES + 1)})
    assert answer.status_code == 413
    assert "Sign in first" in answer.content.decode()


def test_a_member_is_told_to_send_less(at_desk: Client) -> None:
    answer = at_desk.post("/settings", {"name": "x" * (FORM_BYTES + 1)})
    said = answer.content.decode()
    assert answer.status_code == 413
    assert "Send less at once" in said and "Sign in first" not in said
