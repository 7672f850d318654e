"""The pages obey the strict content policy: nothing inline, nothing from other hosts."""

import re

import pytest

from tests.house import places

pytestmark = pytest.mark.pure
TEMPLATES = sorted((places.PACKAGE / "templates").rglob("*.*"))
SHEETS = sorted((places.PACKAGE / "static").rglob("*.css"))
SCRIPTS = sorted((places.PACKAGE / "static").rglob("*.js"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_no_inline_script_or_style(path) -> None:
    text = re.sub(r"\{#.*?#\}", "", path.read_text(), flags=re.DOTALL)
    assert not re.search(r"<style|\sstyle=", text)
    assert not re.search(r"\son\w+\s*=\s*[\"']", text)
    assert not re.search(r"javascript:", text)
    for attributes, body in re.findall(r"<script([^>]*)>(.*?)</script>", text, flags=re.DOTALL):
        assert "src=" in attributes and not body.strip()


@pytest.mark.parametrize("path", [*TEMPLATES, *SHEETS, *SCRIPTS], ids=lambda path: path.name)
def test_nothing_is_fetched_from_other_hosts(path) -> None:
    for address in re.findall(r"(?:src|href|action|url)\s*[=(]\s*[\"']?(https?:)?//", path.read_text()):
        raise AssertionError(address)


def test_style_sheets_import_nothing() -> None:
    assert [path.name for path in SHEETS if "@import" in path.read_text()] == []
