"""No secret of a one-time link is in the log."""

import logging
import secrets

import pytest

from followthrough.kit.serving.log_lines import MaskedFormatter, without_secrets

pytestmark = pytest.mark.pure


@pytest.mark.parametrize("kind", ["claim", "login", "invite"])
@pytest.mark.parametrize(
    "line", ["Forbidden (CSRF): /{}/{}", "<WSGIRequest: POST '/{}/{}'>", "a /{}/{}?x=1 b", "/{}%2F{}"]
)
def test_the_secret_of_an_address_is_masked(kind: str, line: str) -> None:
    for _ in range(50):
        secret = secrets.token_urlsafe(24)
        masked = without_secrets(line.format(kind, secret))
        assert secret not in masked and "..." in masked and kind in masked


def test_a_short_or_broken_secret_is_masked_too() -> None:
    assert without_secrets("Not Found: /invite/abc") == "Not Found: /invite/..."


def test_other_lines_stay_as_they_are() -> None:
    for line in (
        "Not Found: /contacts/7",
        "WARNING followthrough.flows.imports.run_import row 5 of import 7",
        "/login",
    ):
        assert without_secrets(line) == line


def test_a_traceback_is_masked() -> None:
    try:
        raise ValueError("no /login/abcdefgh here")
    except ValueError as error:
        record = logging.LogRecord("x", logging.ERROR, "", 1, "at %s", ("/claim/abc",), (ValueError, error, None))
    assert "abc" not in MaskedFormatter("{message}", style="{").format(record)
