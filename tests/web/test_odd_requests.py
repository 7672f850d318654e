"""Whatever a stranger can send - ids, fields, queries, headers - no address answers 500."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver

import followthrough.web
from followthrough.acts.models import Act
from followthrough.flows.followup import move
from followthrough.followups.models import FollowUp
from tests import make
from tests.cast import Cast, beside_cast

IDS = ("0", "1", "9" * 18, "9223372036854775807", "9223372036854775808", "9" * 5000, "00007", "-1", "1.5", "٣", "1e3")
# Odd values of a field, and what else a browser never sends.
VALUES = (
    "", " ", "0", "-1", "9" * 18, "9223372036854775808", "9" * 5000, "٣", "²", "1.5", "1e9", "nan", "a\0b", "\ud800",
    "9999-99-99", "0001-01-01", "9999-12-31", "99:99", "in 99999999999 days", "%s", "{}", "[", "'", "x" * 10_000,
)  # fmt: skip
HEADERS = (
    ("Referer", "http://[::1"), ("Referer", "http://[::1/"), ("Referer", "//["), ("Referer", "\ud800"),
    ("Referer", "http://testserver:99999999/"), ("Origin", "http://[::1"), ("HX-Current-URL", "http://[::1"),
    ("HX-Request", "true"), ("HX-Prompt", "\0"), ("HX-Current-URL-URI-AutoEncoded", "true"), ("Host", "[::1"),
    ("Host", "a" * 5000), ("X-Forwarded-Proto", "x"), ("Accept", "*/" * 5000), ("Cookie", 'followthrough="\\000\\377"'),
    ("Cookie", "followthrough_csrf=" + "x" * 5000), ("Cookie", "theme=\\000"), ("X-CSRFToken", "é" * 32),
    ("If-Modified-Since", "yesterday"), ("If-None-Match", '"'), ("Range", "bytes=9-1"), ("X-Cards", "9" * 5000),
)  # fmt: skip
HTMX = {"HX-Request": "true"}
# Fields that the doors check first; with good ones they go on to read the others.
GOOD = {
    "outcome": "voicemail",
    "verb": "move",
    "line": "called Rob, no answer",
    "because": "other",
    "seen": "",
    "p": "1",
}
# `make slow` tries every value in every field.
ROUNDS = min(len(VALUES), int(os.environ.get("FUZZ", "1")))


def table() -> Iterator[tuple[str, str]]:
    for pattern in get_resolver().url_patterns:
        if isinstance(pattern, URLPattern) and pattern.name:
            yield pattern.name, str(pattern.pattern)


ADDRESSES = sorted(table())


def field_names() -> list[str]:
    """Return every name that the doors read from a form or a query."""
    sources = Path(followthrough.web.__file__).parent.rglob("*.py")
    said = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    names = re.findall(r'(?:POST|GET)(?:\.get|\.getlist)?[,(\[]\s*"([\w-]+)"', said)
    names += re.findall(r'_in\(\w+, "([\w-]+)"', said)
    for listed in re.findall(r"(?:texts_in|fields_in)\(request, ([^)]*)\)", said):
        names += re.findall(r'"([\w-]+)"', listed)
    return sorted(set(names))


# The fields of the line are read by name from a list (web/line/forms.py).
NAMES = sorted({*field_names(), "line"})


def rows_of_ann(cast: Cast) -> dict[str, str]:
    """Make a row of each kind; return ids of Ann's rows by the first word of the address."""
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    touch = make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob)
    found = {"followups": cast.call_rob, "contacts": cast.rob, "touches": touch, "promises": promise}
    return {kind: str(row.pk) for kind, row in found.items()}


ids = beside_cast(rows_of_ann)


def address(route: str, number: str) -> str:
    words = {"slot": "when", "outcomes": "reached", "promises": "keep"}
    word = next((each for name, each in words.items() if name in route), "x")
    return "/" + re.sub(r"<(slug|str):\w+>", word, re.sub(r"<(?:id|step):\w+>", number, route))


@pytest.fixture
def ann(client: Client, cast: Cast) -> Client:
    client.force_login(cast.ann.user)
    client.raise_request_exception = False
    return client


def test_fields_and_addresses_are_found() -> None:
    assert {"act", "next", "words", "line", "minutes", "client_key"} <= set(NAMES)
    assert len(ADDRESSES) > 60


def test_no_address_takes_a_number_that_a_column_cannot_hold() -> None:
    assert [route for _, route in ADDRESSES if "<int:" in route] == []


@pytest.mark.parametrize(("name", "route"), [one for one in ADDRESSES if re.search("<(id|step):", one[1])])
def test_odd_ids_are_not_found(ann: Client, name: str, route: str) -> None:
    is_id = re.compile("-?[0-9]{1,18}" if "<step:" in route else "[0-9]{1,18}")
    for number in IDS:
        to = address(route, number)
        for answer in (ann.get(to), ann.post(to)):
            assert answer.status_code < 500, (to[:80], answer.status_code)
            if not is_id.fullmatch(number):
                assert answer.status_code == 404, to[:80]


@pytest.mark.parametrize(("name", "route"), ADDRESSES)
def test_odd_fields_never_break_a_page(ann: Client, ids: dict[str, str], name: str, route: str) -> None:
    """Every field is odd, and in half of the requests only some are: the others are read when nothing odd is first."""
    to = address(route, ids.get(route.split("/")[0], "1"))
    for turn in range(ROUNDS):
        for kept in (GOOD, {}):
            fields = odd_fields(turn) | kept
            for answer in (ann.get(to, fields), ann.get(to, fields, headers=HTMX), ann.post(to, fields)):
                assert answer.status_code < 500 or name == "health", (to, turn, answer.status_code)


def odd_fields(turn: int) -> dict[str, str]:
    """Return a value for each name; over len(VALUES) turns each name gets each value."""
    sent = [value.encode("utf-8", "surrogatepass").decode("latin-1") for value in VALUES]
    return {name: sent[(place * 7 + turn) % len(sent)] for place, name in enumerate(NAMES)}


# Addresses that every header is sent to, and those that end the session or move it into another workspace.
ALWAYS = ("account_login", "undo", "today")
MOVES = ("account_logout", "demo_in", "demo_out")


def signed_in(cast: Cast, *, checks: bool) -> Client:
    ann = Client(raise_request_exception=False, enforce_csrf_checks=checks)
    ann.force_login(cast.ann.user)
    return ann


@pytest.mark.parametrize(("name", "value"), HEADERS)
def test_odd_headers_never_break_a_page(cast: Cast, ids: dict[str, str], name: str, value: str) -> None:
    """Each header is sent to every twentieth address, and to all of them in `make slow`."""
    header = {name: value.encode("utf-8", "surrogatepass").decode("latin-1")}
    turn, every = HEADERS.index((name, value)), 1 if "FUZZ" in os.environ else 20
    clients = {checks: signed_in(cast, checks=checks) for checks in (False, True)}
    for place, (known, route) in enumerate(ADDRESSES):
        if place % every != turn % every and known not in ALWAYS:
            continue
        for checks in (False, True):
            ann = signed_in(cast, checks=checks) if known in MOVES else clients[checks]
            to = address(route, ids.get(route.split("/")[0], "1"))
            for answer in (ann.get(to, headers=header), ann.post(to, headers=header)):
                assert answer.status_code < 500 or to == "/health", (to, checks, answer.status_code)


@pytest.mark.parametrize("referer", ["http://[::1", "//[", "http://testserver/\0", "", "http://testserver/people?q=x"])
def test_an_undo_is_answered_whatever_page_it_came_from(ann: Client, cast: Cast, now, referer: str) -> None:
    act = move.move(cast.call_rob, next_words="fri 10", by=cast.ann, now=now)
    answer = ann.post("/undo", {"act": act.pk}, headers={"Referer": referer})
    assert answer.status_code == 303
    assert Act.objects.get(pk=act.pk).undone_at


@pytest.mark.parametrize("act", ["9" * 5000, "9223372036854775808", "x", "-1"])
def test_an_undo_of_an_act_that_no_number_names_undoes_nothing_else(ann: Client, cast: Cast, now, act: str) -> None:
    move.move(cast.call_rob, next_words="fri 10", by=cast.ann, now=now)
    before = FollowUp.objects.values().get()
    answer = ann.post("/undo", {"act": act})
    assert answer.status_code in (404, 409)
    assert FollowUp.objects.values().get() == before
