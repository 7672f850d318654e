"""Addresses are made by name: a path that is written out breaks silently when its view moves."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import places

pytestmark = pytest.mark.pure
VIEWS = (
    "site", "account", "duplicates", "imports", "line", "people", "promises", "contact", "today", "followup",
    "sequences",
)  # fmt: skip
TEMPLATES = VIEWS
KEYS = places.PACKAGE / "web/site/shortcuts.py"  # the key / is no address
# In an attribute that a browser follows: "/people", also after an if or a filter in it.
WRITTEN_OUT = re.compile(r"""(?:href|action|src|hx-(?:get|post)|data-beat)="/[^"]*|["']/[a-z][^"'<>]*["']|["']/["']""")


@pytest.mark.parametrize("area", TEMPLATES)
def test_a_template_writes_no_address_out(area: str) -> None:
    found = {}
    for path in sorted((places.PACKAGE / "templates" / area).rglob("*.jinja")):
        text = re.sub(r"\{#.*?#\}|data-key=\"/\"", "", path.read_text(), flags=re.DOTALL)
        if addresses := WRITTEN_OUT.findall(text):
            found[places.named(path)] = addresses
    assert found == {}


@pytest.mark.parametrize("area", VIEWS)
def test_a_view_writes_no_address_out(area: str) -> None:
    found = {places.named(path): list(written_out(path)) for path in places.sources(f"web/{area}") if path != KEYS}
    assert {name: addresses for name, addresses in found.items() if addresses} == {}


def written_out(path: Path) -> Iterator[str]:
    """Each text in the code, not in its docstrings, that is or begins an address: '/', '/people', f'/contacts/{pk}'."""
    tree = places.tree(path)
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in prose)
    for text in texts:
        if isinstance(text.value, str) and re.fullmatch(r"/([a-z][^ ]*)?", text.value):
            yield text.value
