"""Pages go out compressed; the token differs on each, and so does the length."""

import gzip
import re

import pytest
from django.http import HttpResponse
from django.test import Client

from followthrough.web.site.outside.compress import is_compressible, takes_gzip
from tests.web.requests import page_html

TOKENS = re.compile(r"(?:csrfmiddlewaretoken\" value=|csrf-token\" content=)\"([^\"]+)\"")


def test_a_page_is_compressed_for_who_takes_gzip(at_desk: Client) -> None:
    plain = page_html(at_desk, "/people")
    answer = at_desk.get("/people", headers={"Accept-Encoding": "br, gzip"})
    assert answer["Content-Encoding"] == "gzip" and "Accept-Encoding" in answer["Vary"]
    assert int(answer["Content-Length"]) == len(answer.content) < len(plain) / 2
    assert TOKENS.sub("", gzip.decompress(answer.content).decode()) == TOKENS.sub("", plain)


def test_the_length_says_nothing_and_the_token_is_new_each_time(at_desk: Client) -> None:
    answers = [at_desk.get("/people", headers={"Accept-Encoding": "gzip"}).content for _ in range(12)]
    assert len({len(answer) for answer in answers}) > 3
    tokens = [set(TOKENS.findall(gzip.decompress(answer).decode())) for answer in answers]
    assert all(tokens) and not set.intersection(*tokens)


@pytest.mark.parametrize("path", ["/", "/people", "/focus", "/settings", "/import", "/new", "/sort", "/promises"])
def test_every_token_on_a_page_is_masked_anew(at_desk: Client, path: str) -> None:
    first, second = (set(TOKENS.findall(page_html(at_desk, path))) for _ in range(2))
    assert first and not first & second


@pytest.mark.parametrize(
    ("said", "takes"),
    [
        ("gzip", True),
        ("GZIP, br", True),
        ("*", True),
        ("gzip;q=0.5", True),
        ("gzip;q=0", False),
        ("br", False),
        ("", False),
    ],
)
def test_who_takes_gzip(said: str, takes: bool) -> None:
    assert takes_gzip(said) is takes


def test_files_and_short_answers_go_as_they_are() -> None:
    long = b"x" * 5000
    assert is_compressible(HttpResponse(long))
    assert not is_compressible(HttpResponse(b"x"))
    assert not is_compressible(HttpResponse(long, content_type="text/csv"))
    assert not is_compressible(HttpResponse(long, headers={"Content-Encoding": "br"}))
