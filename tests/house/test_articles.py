"""docs/articles.md names each row of the five articles once, with pages, commands and tests that exist."""

import ast
import re
from functools import cache
from typing import NamedTuple

import pytest
from django.urls import resolve

from followthrough.cli.commands import BY_NAME
from tests.house import places

pytestmark = pytest.mark.pure
PAGE = places.ROOT / "docs" / "articles.md"
# How many rows each article has, in docs/articles.md and in the list that it was made from.
ROWS = {"S0": 11, "S1": 15, "S2": 9, "S3": 10, "S4": 10}
NAMED = re.compile(r"`([^`]+)`")


class Row(NamedTuple):
    id: str
    asks: str
    there: str
    page: str
    command: str
    test: str
    not_there: str


def rows() -> list[Row]:
    """The rows of the tables, in their order."""
    found = re.findall(r"^\| S\d.*\|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return [Row(*(cell.strip() for cell in line.strip("|").split("|"))) for line in found]


@cache
def functions_of(name: str) -> frozenset[str]:
    path = places.ROOT / name
    return frozenset(node.name for node in places.nodes(path) if isinstance(node, ast.FunctionDef))


def test_every_row_of_the_articles_is_there_once() -> None:
    assert [row.id for row in rows()] == [
        f"{name}.{number}" for name, count in ROWS.items() for number in range(1, count + 1)
    ]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.id)
def test_a_row_says_plainly_what_is_there_and_what_is_not(row: Row) -> None:
    assert row.there in ("yes", "partly", "no") and row.asks
    assert bool(row.not_there) == (row.there != "yes")
    assert bool(row.test) == bool(row.page or row.command) == (row.there != "no")


@pytest.mark.parametrize("row", [row for row in rows() if row.test], ids=lambda row: row.id)
def test_its_tests_exist(row: Row) -> None:
    for named in NAMED.findall(row.test):
        path, _, test = named.partition("::")
        assert (places.ROOT / path).is_file() and test in functions_of(path), named
        assert test.startswith("test_")


@pytest.mark.parametrize("row", [row for row in rows() if row.page or row.command], ids=lambda row: row.id)
def test_its_pages_and_commands_exist(row: Row) -> None:
    for address in NAMED.findall(row.page):
        assert resolve(address.replace("ID", "1"))
    assert [name for name in NAMED.findall(row.command) if name not in BY_NAME] == []
