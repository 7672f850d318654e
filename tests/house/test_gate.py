"""One gate writes every next step, and one place builds every link that reaches a person."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from followthrough.followups.models import FollowUp
from tests.house import places

pytestmark = pytest.mark.pure

GATE = {places.PACKAGE / "flows/base/next_step.py", places.PACKAGE / "followups/models.py"}
COLUMNS = {field.name for field in FollowUp._meta.concrete_fields if field.name.startswith("next_")}
MAKING = {"make", "create", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
WRITING = {"write", "write_if", "update", "setdefault", "dict", "FollowUp", *MAKING}
STATEMENT = re.compile(r"\b(update|insert into)\s+\"?followthrough_followup\b", re.IGNORECASE)

REACH_LINKS = places.PACKAGE / "directory/reach_links.py"
FORMATTER = places.PACKAGE / "words/links.py"
SCHEME = re.compile(r"\b(tel|mailto|sms):")
# These modules parse such links; they do not build them.
READING = {"startswith", "removeprefix"}


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def root(node: ast.expr) -> str:
    """The first name of a chain: FollowUp of FollowUp.objects.create."""
    while isinstance(node, ast.Attribute | ast.Call):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def writes(tree: ast.AST) -> Iterator[int]:
    """Line numbers of code that gives a follow-up a next step or makes a follow-up."""
    return (node.lineno for node in ast.walk(tree) if any(sees(node) for sees in SIGHTS))  # type: ignore[attr-defined]


def imports_columns(node: ast.AST) -> bool:
    return isinstance(node, ast.ImportFrom) and "step_columns" in {name.name for name in node.names}


def sets_attribute(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and node.attr in COLUMNS


def keys_a_table(node: ast.AST) -> bool:
    return isinstance(node, ast.Dict) and bool(COLUMNS & {getattr(key, "value", None) for key in node.keys})


def holds_statement(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(STATEMENT.search(node.value))


def is_writing(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    name, is_theirs = called(node), root(node.func) == "FollowUp"
    names_column = any(word.arg in COLUMNS for word in node.keywords) and name in WRITING
    sets_column = name == "setattr" and bool(COLUMNS & {getattr(word, "value", None) for word in node.args})
    makes = is_theirs and (name in MAKING or (name == "FollowUp" and bool(node.args or node.keywords)))
    return name in ("set_next", "step_columns") or names_column or sets_column or makes


SIGHTS = (is_writing, imports_columns, sets_attribute, keys_a_table, holds_statement)


@pytest.mark.parametrize(
    "code",
    [
        "followup.set_next(act, step)",
        "FollowUp.make(act, contact=contact)",
        "FollowUp(contact=contact).save()",
        "FollowUp.objects.bulk_create(rows)",
        "FollowUp.objects.filter(pk=1).update(next_from=now)",
        "followup.write(act, next_by=now)",
        "followup.next_by = now",
        "setattr(followup, 'next_by', now)",
        "followup.write(act, **{'next_channel': 'call'})",
        "from followthrough.followups.models import step_columns",
        "cursor.execute('UPDATE followthrough_followup SET owner_id = 1')",
    ],
)
def test_the_check_finds_every_way_to_write_a_step(code: str) -> None:
    assert list(writes(ast.parse(code))) == [1]


@pytest.mark.parametrize("code", ["FollowUp.objects.filter(next_from=now)", "print(row.next_by)", "Touch.make(act)"])
def test_the_check_allows_reading_a_step(code: str) -> None:
    assert list(writes(ast.parse(code))) == []


def test_only_the_gate_writes_a_next_step_or_makes_a_follow_up() -> None:
    """The quick line is not searched: its `next_channel` is a parsed word, not a column."""
    found = [
        f"{places.named(path)}:{line}"
        for path in places.sources(*places.rooms() - {"quickline"})
        if path not in GATE
        for line in writes(places.tree(path))
    ]
    assert found == []


def docstrings(tree: ast.AST) -> set[int]:
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, kinds)]
    return {id(body[0].value) for body in bodies if body and isinstance(body[0], ast.Expr)}


def links_built(tree: ast.AST) -> Iterator[int]:
    """Line numbers of text that begins a link to call, mail or text."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and called(node) in READING]
    left_out = docstrings(tree) | {id(word) for call in calls for word in call.args}
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return (node.lineno for node in texts if id(node) not in left_out and SCHEME.search(node.value))


@pytest.mark.parametrize("code", ['"tel:" + number', 'f"mailto:{address}"', "link = '<a href=\"sms:1\">'"])
def test_the_check_finds_a_link_that_is_built(code: str) -> None:
    assert list(links_built(ast.parse(code))) == [1]


def test_only_one_place_builds_links_to_call_mail_or_text() -> None:
    found = [
        f"{places.named(path)}:{line}"
        for path in places.sources()
        if path != FORMATTER
        for line in links_built(places.tree(path))
    ]
    assert found == []


def test_no_template_and_no_script_builds_one() -> None:
    files = [path for folder in ("templates", "static") for path in (places.PACKAGE / folder).rglob("*")]
    texts = [path for path in files if path.suffix in (".jinja", ".html", ".js", ".txt", ".svg")]
    assert texts
    assert [places.named(path) for path in texts if SCHEME.search(path.read_text())] == []


def imports_formatter(path: Path) -> bool:
    for node in places.nodes(path):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{name.name}" for name in node.names} | {node.module}
        elif isinstance(node, ast.Import):
            names = {name.name for name in node.names}
        else:
            continue
        if "followthrough.words.links" in names:
            return True
    return False


def test_only_reach_links_uses_the_formatter_of_links() -> None:
    assert [path for path in places.sources() if imports_formatter(path)] == [REACH_LINKS]
