"""Every example of a rule is parsed as the rule says, and its module exists."""

from datetime import datetime
from pathlib import Path

import pytest

from followthrough.quickline.docs.lines_page import RULES, Rule
from followthrough.quickline.line.parse_line import parse_line

NOW = datetime(2026, 11, 24, 8, 48)


@pytest.mark.parametrize("rule", RULES, ids=lambda one: one.example)
def test_an_example_is_read_as_its_rule_says(rule: Rule) -> None:
    assert getattr(parse_line(rule.example, NOW, "en-GB"), rule.part) == rule.reads
    assert rule.why.endswith(".") and Path(f"followthrough/quickline/{rule.where}.py").exists()
