"""What a line reports as promised, asked or owed: every pattern of the languages, and lines in other words."""

from datetime import datetime

import pytest

from followthrough.quickline.docs.lines_page import SIDES
from followthrough.quickline.languages import BY_CODE, sayings_of
from followthrough.quickline.line.parse_line import parse_line

NOW = datetime(2026, 11, 24, 9)
PATTERNS = [(code, one) for code in BY_CODE for one in sayings_of(code).patterns]


@pytest.mark.parametrize(("code", "pattern"), PATTERNS, ids=[f"{code}: {one.example}" for code, one in PATTERNS])
def test_an_example_shows_its_pattern(code: str, pattern: object) -> None:
    kinds = {said.kind for said in parse_line(pattern.example, NOW, BY_CODE[code].locale).sayings}  # type: ignore[attr-defined]

    assert pattern.kind in kinds  # type: ignore[attr-defined]
    assert pattern.why.endswith(".") and pattern.kind in SIDES  # type: ignore[attr-defined]


def steps(said: str, locale: str = "en-US") -> list[tuple[str, str, str]]:
    """(side, how it was said, words) of each step of a line."""
    return [("theirs" if one.theirs else "ours", one.said, one.words) for one in parse_line(said, NOW, locale).promises]
