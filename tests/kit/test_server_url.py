"""The public address as browsers write it, and the values that cannot be one."""

import pytest

from followthrough.kit import server_url
from followthrough.kit.errors import Refused

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("https://people.example.com", "https://people.example.com"),
        ("https://people.example.com/", "https://people.example.com"),
        ("HTTPS://People.Example.com", "https://people.example.com"),
        ("https://people.example.com:443", "https://people.example.com"),
        ("http://people.example.com:80/", "http://people.example.com"),
        ("https://people.example.com:8443", "https://people.example.com:8443"),
        ("https://people.example.com.", "https://people.example.com"),
        ("http://192.0.2.10:8321", "http://192.0.2.10:8321"),
        ("http://[2001:DB8:0::1]:8321", "http://[2001:db8::1]:8321"),
        ("https://bücher.example", "https://xn--bcher-kva.example"),
        ("http://nas", "http://nas"),
        ("  https://people.example.com\n", "https://people.example.com"),
        ("", ""),
    ],
)
def test_an_address_is_read_as_browsers_write_it(monkeypatch: pytest.MonkeyPatch, written: str, read: str) -> None:
    monkeypatch.setenv("FOLLOWTHROUGH_URL", written)
    assert server_url.public_url() == read


@pytest.mark.parametrize(
    "written",
    [
        "people.example.com", "people.example.com:8321", "localhost:8321", "//people.example.com",
        "https:people.example", "https:/people.example.com", "ftp://people.example.com", "javascript://x", "https://", "https://:8321",
        "/people", "https://people.example.com/crm", "https://people.example.com//", "https://people.example.com?x=1",
        "https://people.example.com/?", "https://people.example.com#top", "https://ann@people.example.com",
        "https://ann:secret@people.example.com", "https://people.example.com:0", "https://people.example.com:65536",
        "https://people.example.com:http", "https://people.example.com:-1", "https://peo ple.example.com",
        "https://people_example.com", "https://-x.example.com", "https://x..example.com", "https://*.example.com", "*",
        "https://0.0.0.0", "https://[::]", "https://[::zz]", "https://[fe80::1%25eth0]", "https://256.1.1.1", "https://1.2.3",
        "https://" + "a" * 64 + ".example.com", "https://" + "a." * 130 + "example", "https://people.example.com\\x",
        "https://people.example.com, https://other.example.com",
    ],
)  # fmt: skip
def test_an_address_that_cannot_work_is_refused(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("FOLLOWTHROUGH_URL", written)
    with pytest.raises(Refused) as refused:
        server_url.public_url()
    assert "FOLLOWTHROUGH_URL is" in refused.value.why
    assert "https://people.example.com" in refused.value.do
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("written", ["file:///etc/passwd", "hc.example.com/x", "https://", "https://hc.example.com:x/"])
def test_a_watcher_that_cannot_be_called_is_refused(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("FOLLOWTHROUGH_PING_URL", written)
    with pytest.raises(Refused, match="FOLLOWTHROUGH_PING_URL"):
        server_url.watcher_url()


@pytest.mark.parametrize("written", ["https://hc.example.com/ping/1?a=b", "http://127.0.0.1:1/", ""])
def test_a_watcher_may_have_a_path_and_a_query(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("FOLLOWTHROUGH_PING_URL", written)
    assert server_url.watcher_url() == written
