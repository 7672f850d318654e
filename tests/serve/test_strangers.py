"""Strangers on the socket: slow, half and oversized requests hold neither a thread nor the disk."""

import http.client
import re
import socket
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from followthrough.serve import bounded_requests
from followthrough.web.site.outside.body_limits import FORM_BYTES, UPLOAD_BYTES, VISITOR_BYTES
from tests import template
from tests.serve.served import Served

pytestmark = pytest.mark.pure  # pure of this suite's database: it brings its own

PASSWORD = "long enough words"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return template.fill_home(tmp_path_factory.mktemp("strangers") / "home")


@pytest.fixture(scope="module")
def served(home: Path) -> Iterator[Served]:
    one = Served(home, environment={"TMPDIR": str(home.parent)})
    yield one
    one.stop()
    assert "Traceback" not in one.said


def connect(served: Served) -> socket.socket:
    where = urlsplit(served.url)
    return socket.create_connection((where.hostname or "", where.port or 0), timeout=30)


def health_within(served: Served, seconds: float) -> bool:
    """True if /health answers within so many seconds."""
    begun = time.monotonic()
    with urllib.request.urlopen(served.url + "/health", timeout=seconds) as answer:
        answer.read()
    return time.monotonic() - begun < seconds


def answer_to(one: socket.socket) -> bytes:
    """All that the server sends until it closes its side."""
    found = b""
    while piece := one.recv(65_536):
        found += piece
    return found


HALVES = {
    "half a head": b"GET /health HTTP/1.1\r\nHost: localhost\r\nX-",
    "two bytes of a body": b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\nlo",
    "half a chunk": b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n900\r\nlo",
    "nothing": b"",
}


def test_connections_that_wait_hold_no_thread(served: Served) -> None:
    served.health()
    waiting = []
    for begun in list(HALVES.values()) * 8:
        one = connect(served)
        one.sendall(begun)
        waiting.append(one)
    assert health_within(served, 20)
    for one in waiting:
        one.close()


def test_a_connection_that_waits_or_drips_is_closed_after_a_bounded_time(served: Served) -> None:
    waiting = {name: connect(served) for name in HALVES}
    for name, begun in HALVES.items():
        waiting[name].sendall(begun)
    with connect(served) as dripping:
        begun_at = time.monotonic()
        with pytest.raises(OSError):
            dripping.sendall(b"GET / HTTP/1.1\r\n")
            while time.monotonic() - begun_at < 60:
                dripping.sendall(b"X-A: b\r\n")
                time.sleep(0.2)
    for one in waiting.values():
        one.settimeout(60)
        assert b"200 OK" not in answer_to(one)
        one.close()


def test_with_too_many_connections_a_new_one_is_answered(served: Served) -> None:
    waiting = [connect(served) for _ in range(bounded_requests.MOST_CONNECTIONS + 20)]
    assert health_within(served, 20)
    for one in waiting:
        one.close()


def sent(served: Served, head: bytes, body: bytes, *, times: int = 1) -> bytes:
    """Send a request whose body is `body` so many times. Returns the whole answer."""
    with connect(served) as one:
        one.sendall(head)
        try:
            for _ in range(times):
                one.sendall(body)
        except OSError:
            pass
        return answer_to(one)


HOST = b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"


def test_a_large_body_of_a_stranger_is_refused_with_a_page(served: Served, home: Path) -> None:
    before = list(home.parent.rglob("*"))
    piece = b"x" * 1_000_000
    answer = sent(served, HOST + b"Content-Length: 20000000\r\n\r\n", piece, times=20)
    assert answer.startswith(b"HTTP/1.1 413") and b"too large" in answer and b"<html" in answer
    assert list(home.parent.rglob("*")) == before


def test_a_large_body_in_chunks_is_refused_too(served: Served) -> None:
    piece = b"4000\r\n" + b"x" * 0x4000 + b"\r\n"
    answer = sent(served, HOST + b"Transfer-Encoding: chunked\r\n\r\n", piece, times=20)
    assert answer.startswith(b"HTTP/1.1 413") and b"too large" in answer


def test_who_asks_first_is_told_before_sending(served: Served) -> None:
    answer = sent(served, HOST + b"Expect: 100-continue\r\nContent-Length: 20000000\r\n\r\n", b"")
    assert answer.startswith(b"HTTP/1.1 413") and b"100 Continue" not in answer


def test_what_follows_a_refused_body_is_never_answered(served: Served) -> None:
    hidden = b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
    answer = sent(served, HOST + b"Content-Length: 20000000\r\n\r\n", hidden, times=5)
    assert answer.count(b"HTTP/1.1") == 1


def test_a_secret_that_is_not_used_up_is_not_in_the_log(served: Served) -> None:
    claim = re.search(r"(/claim/)(\S+)", served.said)
    assert claim
    head = HOST.replace(b"/sign-in", claim[0].encode()) + b"Content-Length: 0\r\nConnection: close\r\n\r\n"
    assert sent(served, head, b"").startswith(b"HTTP/1.1 403")
    served.wait_for(r"/claim/\.\.\.")
    assert served.said.count(claim[2]) == 1


def test_a_cookie_of_no_session_makes_nobody_a_member(served: Served) -> None:
    head = HOST.replace(b"/sign-in", b"/import") + b"Cookie: followthrough=abcdefghijklmnopqrstuvwxyz012345\r\n"
    assert sent(served, head + b"Content-Length: 20000000\r\n\r\n", b"").startswith(b"HTTP/1.1 413")


def test_a_member_may_upload_and_nowhere_else_send_so_much(served: Served) -> None:
    where = urlsplit(served.url)
    claim = re.search(r"http\S+(/claim/\S+)", served.said)
    assert claim
    cookies: dict[str, str] = {}

    def ask(
        method: str, to: str, body: bytes = b"", kind: str = "application/x-www-form-urlencoded"
    ) -> tuple[int, str]:
        line = http.client.HTTPConnection(where.hostname or "", where.port, timeout=60)
        said = {"Content-Type": kind, "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
        line.request(method, to, body, said)
        answer = line.getresponse()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                cookies[key] = rest.partition(";")[0]
        text = answer.read().decode()
        line.close()
        return answer.status, text

    def token(page: str) -> str:
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert found, page
        return found[1]

    form = f"name=Ann&email=ann@example.com&workspace=Alder&country=GB&zone=Europe/London&password={PASSWORD}"
    asked = f"{form}&csrfmiddlewaretoken={token(ask('GET', claim[1])[1])}".replace(" ", "+")
    assert ask("POST", claim[1], asked.encode())[0] == 303
    people = "".join(f"Person{n} Example,p{n}@example.com\r\n" for n in range(4_000))
    parts = [
        '--b\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n' + token(ask("GET", "/import")[1]),
        '--b\r\nContent-Disposition: form-data; name="files"; filename="p.csv"\r\n\r\nName,Email\r\n' + people,
    ]
    body = ("\r\n".join(parts) + "\r\n--b--\r\n").encode()
    assert VISITOR_BYTES < len(body) < FORM_BYTES
    assert ask("POST", "/import", body, "multipart/form-data; boundary=b")[0] == 303
    larger = b"x" * (FORM_BYTES + 1)
    assert ask("POST", "/settings", larger)[0] == 413
    file = body.replace(b"Name,Email", b"Name,Email\r\n" + larger)
    assert ask("POST", "/import", file, "multipart/form-data; boundary=b")[0] != 413
    head = f"POST /import HTTP/1.1\r\nHost: localhost\r\nCookie: followthrough={cookies['followthrough']}\r\n"
    assert sent(served, f"{head}Content-Length: {UPLOAD_BYTES + 1}\r\n\r\n".encode(), b"").startswith(b"HTTP/1.1 413")
