"""Rules about the layout of the code and about forbidden calls, checked in the source text."""

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


def test_every_room_has_a_layer_and_is_in_the_house_document() -> None:
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


def test_the_code_sends_no_signals() -> None:
    for path in places.sources():
        assert "django.dispatch" not in path.read_text() and "models.signals" not in path.read_text(), places.named(
            path
        )


def test_no_module_has_an_empty_name() -> None:
    empty = re.compile(r"(^|_)(utils?|helpers?|handlers?|managers?|misc|common)(_|$)")
    found = [places.named(path) for path in places.sources() if empty.search(path.stem)]
    assert found == []


def test_every_flow_has_a_docstring() -> None:
    """A flow is a story: the docstring of its file tells it."""
    for path in places.sources("flows"):
        if path.name != "__init__.py":
            assert ast.get_docstring(places.tree(path)), places.named(path)


def test_no_folder_is_crowded() -> None:
    """A folder with more than fifteen modules is two rooms."""
    full = Counter(path.parent for path in places.sources() if path.name != "__init__.py")
    assert {places.named(folder): count for folder, count in full.items() if count > 15} == {}
