"""Dates for a reader are written in one place, kit/dates, so that every page follows the country of its workspace."""

import ast
import re

import pytest

from tests.house import places

pytestmark = pytest.mark.pure
# Names of files, keys and the log-like lines of `doctor`: for machines, in UTC.
FOR_MACHINES = {
    "flows/system/upgrade.py",
    "flows/system/doctor.py",
    "flows/system/nightly_backup.py",
    "flows/system/restore.py",
    "flows/system/tick.py",
}
DIRECTIVE = re.compile(r"%-?[aAbBdeHIjmMpSyYZ]")


def is_a_date_format(node: ast.AST) -> bool:
    """True for `x.strftime(...)`, and for a date in an f-string: `f"{day:%A}"`."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr == "strftime"
    return (
        isinstance(node, ast.FormattedValue)
        and node.format_spec is not None
        and DIRECTIVE.search(ast.unparse(node.format_spec)) is not None
    )


def test_only_one_place_writes_dates_for_a_reader() -> None:
    found = [
        f"{places.named(path)}:{getattr(node, 'lineno', 0)}"
        for path in places.sources()
        if str(path.relative_to(places.PACKAGE)) not in FOR_MACHINES
        for node in places.nodes(path)
        if is_a_date_format(node)
    ]
    assert found == []


def test_the_test_finds_a_date_that_is_written_by_hand() -> None:
    source = ast.parse('f"{day:%A} {day.day}"\nday.strftime("x")\nf"{part:.0%}"\nf"{count:,}"')
    assert sum(map(is_a_date_format, ast.walk(source))) == 2


def test_no_other_place_names_the_days_or_the_months() -> None:
    """The reader of lines has tables of its own, in its languages."""
    names = {"Monday", "January"}
    found = {
        places.named(path)
        for path in places.sources()
        if "quickline" not in path.parts
        for node in places.nodes(path)
        if isinstance(node, ast.Constant) and node.value in names
    }
    assert found == {places.named(places.PACKAGE / "kit" / "dates" / "words.py")}


def test_no_cache_of_words_forgets_the_style() -> None:
    """A function that writes dates or hours is cached with their style in its key, never by `lru_cache` alone."""
    writers = re.compile(r"\b(day_words|clock_words|named_day|month_day|window_words|short_words|past_on|near_day)\(")
    found = [
        f"{places.named(path)}:{node.lineno}"
        for path in places.sources()
        for node in places.nodes(path)
        if isinstance(node, ast.FunctionDef)
        and any(ast.unparse(each).startswith(("lru_cache", "cache")) for each in node.decorator_list)
        and not any(ast.unparse(each).startswith("cached_in_style") for each in node.decorator_list)
        and writers.search(ast.unparse(node))
    ]
    assert found == []
