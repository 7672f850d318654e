"""No function has more than 15 branches, boolean operators counted."""

import ast
import textwrap
from collections.abc import Iterator
from functools import cache

import pytest

from tests.house import places

pytestmark = pytest.mark.pure
LIMIT = 15
# Decision lists of the grammar that read better as one function, each with its number of branches. At most five.
EXCEPTIONS: dict[str, int] = {}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def branches(node: ast.AST) -> int:
    """The number of branches that one node adds, counted as radon does; an inner function is part of the outer one."""
    if isinstance(node, (ast.If, ast.IfExp, ast.Assert, ast.comprehension)):
        return 1 + (len(node.ifs) if isinstance(node, ast.comprehension) else 0)
    if isinstance(node, (ast.For, ast.AsyncFor, ast.While)):
        return 1 + bool(node.orelse)
    if isinstance(node, (ast.Try, ast.TryStar)):
        return len(node.handlers) + bool(node.orelse)
    if isinstance(node, ast.BoolOp):
        return len(node.values) - 1
    return sum(not _is_default(case) for case in node.cases) if isinstance(node, ast.Match) else 0


def _is_default(case: ast.match_case) -> bool:
    return isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None


def complexity(function: Function) -> int:
    """The cyclomatic complexity: 1 and one for each branch, inner functions included."""
    return 1 + sum(branches(node) for node in ast.walk(function) if node is not function)


def functions(tree: ast.AST, inside: str = "") -> Iterator[tuple[str, Function]]:
    """Functions and methods with their dotted names; an inner function counts with the one that holds it."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield inside + node.name, node
        else:
            yield from functions(node, f"{inside}{node.name}." if isinstance(node, ast.ClassDef) else inside)


@cache
def dense() -> dict[str, int]:
    return {
        f"{places.named(path)}:{name}": count
        for path in places.sources()
        for name, function in functions(places.tree(path))
        if (count := complexity(function)) > LIMIT
    }


def test_no_function_has_more_than_fifteen_branches() -> None:
    assert {name: count for name, count in dense().items() if count > EXCEPTIONS.get(name, LIMIT)} == {}


def test_exceptions_are_few_and_still_needed() -> None:
    assert len(EXCEPTIONS) <= 5 and EXCEPTIONS.keys() <= dense().keys()


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("return a", 1),
        ("return a and b or c", 3),
        ("return a if b else c", 2),
        ("if a:\n    return b\nelif c:\n    return d\nreturn e", 3),
        ("for a in b:\n    while c:\n        d()", 3),
        ("try:\n    a()\nexcept ValueError:\n    b()\nelse:\n    c()", 3),
        ("return [a for a in b if c if d]", 4),
        ("with a:\n    b()", 1),
        ("match a:\n    case 1:\n        b()\n    case _:\n        c()", 2),
        ("def inner():\n    return a or b\nreturn inner", 2),
    ],
)
def test_branches_are_counted(body: str, count: int) -> None:
    (name, function), *_ = functions(ast.parse("def f():\n" + textwrap.indent(body, "    ")))
    assert (name, complexity(function)) == ("f", count)
