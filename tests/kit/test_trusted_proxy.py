"""The client behind a named proxy; the header of anybody else changes nothing."""

import pytest

from followthrough.kit.errors import Refused
from followthrough.kit.serving.trusted_proxy import NAME, client_address, is_loopback, trusted_proxies

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("setting", "connected", "forwarded", "client"),
    [
        ("", "127.0.0.1", "203.0.113.9", "127.0.0.1"),
        ("127.0.0.1", "127.0.0.1", "203.0.113.9", "203.0.113.9"),
        ("127.0.0.1", "127.0.0.1", "", "127.0.0.1"),
        ("127.0.0.1", "198.51.100.7", "203.0.113.9", "198.51.100.7"),
        ("127.0.0.1", "127.0.0.1", "192.0.2.1, 203.0.113.9", "203.0.113.9"),
        ("127.0.0.1, 10.0.0.0/8", "127.0.0.1", "192.0.2.1, 203.0.113.9, 10.1.2.3", "203.0.113.9"),
        ("127.0.0.1", "127.0.0.1", "192.0.2.1, unknown", "127.0.0.1"),
        ("127.0.0.1", "127.0.0.1", "203.0.113.9:4711", "203.0.113.9"),
        ("::1", "::1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("::1", "::1", "[2001:db8:1:2:3:4:5:6]:99", "2001:db8:1:2::"),
        ("127.0.0.1", "::ffff:127.0.0.1", "203.0.113.9", "203.0.113.9"),
        ("127.0.0.1", "", "203.0.113.9", ""),
    ],
)
def test_the_client_is_the_last_one_before_a_trusted_proxy(
    monkeypatch: pytest.MonkeyPatch, setting: str, connected: str, forwarded: str, client: str
) -> None:
    monkeypatch.setenv(NAME, setting)
    assert client_address(connected, forwarded, trusted_proxies()) == client


@pytest.mark.parametrize("value", ["proxy.example.com", "127.0.0.1:80", "0.0.0.0/0", "::/0", "127.0.0.1,", "*", "a b"])
def test_what_is_no_proxy_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv(NAME, value)
    with pytest.raises(Refused, match=NAME):
        trusted_proxies()


def test_addresses_of_this_machine() -> None:
    assert [is_loopback(one) for one in ("127.0.0.1", "::1", "203.0.113.9", "")] == [True, True, False, False]
