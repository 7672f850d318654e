"""How the code is laid out and what it may not do, read from its text."""

import ast
import re
from collections import Counter

import pytest

from tests.house import places

pytestmark = pytest.mark.pure
CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("timezone", "now"),
          ("time", "time")}  # fmt: skip


def calls(path) -> list[ast.Call]:
    return [node for node in places.nodes(path) if isinstance(node, ast.Call)]


def test_every_room_has_its_floor_and_stands_on_the_map() -> None:
    text = (places.ROOT / "docs" / "house.md").read_text()
    unlisted = places.rooms() - places.floors().keys()
    unmapped = {room for room in places.rooms() if not re.search(rf"`{room}`", text)}
    assert (unlisted, unmapped) == (set(), set())
    assert places.floors().keys() <= places.rooms(), "a floor without its room"


def test_only_the_clock_reads_the_clock() -> None:
    found = [
        f"{places.named(path)}:{call.lineno}"
        for path in places.sources()
        if path != places.PACKAGE / "kit" / "clock.py"
        for call in calls(path)
        if isinstance(call.func, ast.Attribute)
        and isinstance(call.func.value, ast.Name)
        and (call.func.value.id, call.func.attr) in CLOCKS
    ]
    assert found == []


def test_the_quick_line_knows_no_django() -> None:
    for path in places.sources("quickline"):
        assert not re.search(r"^\s*(from|import) django", path.read_text(), re.MULTILINE), places.named(path)


def test_http_stays_at_the_doors() -> None:
    below = places.rooms() - {"web", "cli", "serve"}
    for path in places.sources(*below):
        text = path.read_text()
        assert "django.http" not in text and "django.shortcuts" not in text, places.named(path)


def test_nobody_sends_signals() -> None:
    for path in places.sources():
        assert "django.dispatch" not in path.read_text() and "models.signals" not in path.read_text(), places.named(
            path
        )


def test_nothing_is_named_after_nothing() -> None:
    empty = re.compile(r"(^|_)(utils?|helpers?|handlers?|managers?|misc|common)(_|$)")
    found = [places.named(path) for path in places.sources() if empty.search(path.stem)]
    assert found == []


def test_public_functions_of_the_flows_say_what_they_do_when_it_is_not_plain() -> None:
    """A flow is a story: its file begins by telling it."""
    for path in places.sources("flows"):
        if path.name != "__init__.py":
            assert ast.get_docstring(ast.parse(path.read_text())), places.named(path)


def test_no_folder_is_crowded() -> None:
    """More than fifteen modules in one folder are two rooms. Tables of words stand in folders of their own."""
    full = Counter(path.parent for path in places.sources() if path.name != "__init__.py")
    assert {places.named(folder): count for folder, count in full.items() if count > 15} == {}
