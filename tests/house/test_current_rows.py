"""Every flow reads the rows it was given again inside its write block, and is repeated when the database ended it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house import places
from tests.law.stale_rows import ABOUT_ROWS

pytestmark = pytest.mark.pure

# Rows that a door looks up and hands to a flow.
ROWS = {"Contact", "FollowUp", "Promise", "Touch", "Tag", "Suggestion"}
LOCKS = {
    "lock_row", "lock_contact", "lock_same_contact", "lock_contacts", "lock_current", "lock_followup", "lock_touch",
    "lock_both", "lock_or_begin",
}  # fmt: skip
BLOCKS = ("begin_act(", "write_block(")
# They make a workspace or the demo, which nobody else writes at that moment, or come again with the next tick.
ALONE = {"flows/account/open_workspace.py", "flows/system/demo.py", "flows/system/upgrade.py"}
REPEATED_ELSEWHERE = {
    "begin_act", "undo_in_blocks", "compare_in_blocks", "write_drafts", "skip_person", "import_people",
    "refresh_instants", "change_synonyms", "change_settings",
}  # fmt: skip


def flows() -> Iterator[tuple[Path, ast.FunctionDef, list[ast.With]]]:
    """Each function of a flow that opens a write block, with its blocks."""
    for path in places.sources("flows"):
        for node in places.tree(path).body:
            if isinstance(node, ast.FunctionDef):
                found = [each for each in ast.walk(node) if isinstance(each, ast.With) and opens_block(each)]
                if found:
                    yield path, node, found


def opens_block(node: ast.With) -> bool:
    return any(word in ast.unparse(item.context_expr) for item in node.items for word in BLOCKS)


def rows_given(function: ast.FunctionDef) -> set[str]:
    """The names of the parameters that are rows."""
    parameters = [*function.args.args, *function.args.kwonlyargs]
    return {
        each.arg
        for each in parameters
        if each.annotation and ast.unparse(each.annotation).removesuffix(" | None") in ROWS
    }


def uses_stale(block: ast.With, name: str) -> bool:
    """True if the block reads the row before it is read again: the first use must be inside a lock."""
    locked = {
        id(each)
        for call in ast.walk(block)
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in LOCKS
        for each in ast.walk(call)
    }
    uses = [node for node in ast.walk(block) if isinstance(node, ast.Name) and node.id == name]
    first = min(uses, key=lambda node: (node.lineno, isinstance(node.ctx, ast.Store)), default=None)
    return first is None or id(first) not in locked | {id(node) for node in uses if isinstance(node.ctx, ast.Store)}


def test_every_flow_reads_its_rows_again() -> None:
    stale = [
        f"{places.named(path)}: {function.name} reads {name}"
        for path, function, blocks in flows()
        for name in rows_given(function)
        if all(uses_stale(block, name) for block in blocks)
    ]
    assert stale == []


def test_every_flow_about_a_row_is_in_the_table_of_races() -> None:
    about = {function.name for _, function, _ in flows() if rows_given(function)}
    lists = {"save_line", "spread_contacts", "act_on_many", "begin_for_many"}  # they are given ids
    assert about | lists == set(ABOUT_ROWS)


def test_every_flow_is_repeated_when_the_database_ended_it() -> None:
    once = [
        f"{places.named(path)}: {function.name}"
        for path, function, _ in flows()
        if str(path.relative_to(places.PACKAGE)) not in ALONE
        and function.name not in REPEATED_ELSEWHERE
        and not any("again_if_ended" in ast.unparse(each) for each in function.decorator_list)
    ]
    assert once == []
