"""Hosts and ports on which the server listens, and those it refuses."""

import socket

import pytest

from followthrough.kit.errors import Refused
from followthrough.serve import ports

pytestmark = pytest.mark.pure


@pytest.fixture(autouse=True)
def no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FOLLOWTHROUGH_URL", raising=False)


def test_the_next_free_port_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        monkeypatch.setattr(ports, "PORT", port)
        with ports.listen("127.0.0.1", None) as found:
            assert port < found.getsockname()[1] < port + ports.PORTS_TRIED
        with pytest.raises(Refused, match="taken"):
            ports.listen("127.0.0.1", port)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "::", "people.example.com"])
def test_another_host_is_refused_without_a_public_address(host: str) -> None:
    with pytest.raises(Refused, match="FOLLOWTHROUGH_URL"):
        ports.listen(host, None)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1.2.3", "::1"])
def test_loopback_is_always_allowed(host: str) -> None:
    assert ports.is_loopback(host)


def test_with_a_public_address_it_may_listen_on_every_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOLLOWTHROUGH_URL", "https://people.example.com")
    with ports.listen("0.0.0.0", None) as found:
        assert ports.socket_url(found).startswith("http://127.0.0.1:")


@pytest.mark.parametrize(
    "host",
    ["no.such.host.example", "a" * 70 + ".example", "bad host", "é" * 90, "256.1.1.1", "", "[]", "::zz", "a\0b"],
    ids=repr,
)
def test_a_host_that_is_none_of_this_machine_is_refused(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOLLOWTHROUGH_URL", "https://people.example.com")
    with pytest.raises(Refused, match="cannot be listened on"):
        ports.listen(host, 8321)


def test_two_servers_that_start_in_one_moment_take_two_ports() -> None:
    """Both bind before either of them accepts a connection."""
    with ports.listen("127.0.0.1", None) as one, ports.listen("127.0.0.1", None) as two:
        assert one.getsockname()[1] != two.getsockname()[1]
