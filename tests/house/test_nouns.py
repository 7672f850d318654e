"""Outcomes and channels have one table each; nothing else compares with their names or lists them."""

import ast
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from followthrough.followups import policy
from followthrough.followups.channels import CHANNELS
from followthrough.followups.outcomes import OUTCOMES, TALKED
from followthrough.quickline.line import outcome_spellings
from followthrough.words import steps
from followthrough.words.en import load_words, outcome_words, sentence_table
from followthrough.words.scripts import MEDIA
from tests.house import places

pytestmark = pytest.mark.pure
FREE_ROOMS = {"quickline", "words", "migrations"}
TABLES = {places.PACKAGE / "followups" / "outcomes.py", places.PACKAGE / "followups" / "channels.py"}
# These names also mean other things: a purpose, a form's column, a reason. They count only beside an expression that
# holds a channel or an outcome, or in a collection of such names.
AMBIGUOUS = {"call", "email", "text", "letter", "note", "meeting", "social", "other", "met", "sent", "noted", "reached",
             "received", "busy"}  # fmt: skip
HOLDERS = re.compile(r"(^|_)(channel|outcome|way|planned|medium)$")
QUERIES = {"filter", "exclude", "get", "Q", "When"}


def names_in(nodes: Sequence[ast.AST | None]) -> list[str]:
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def lists_names(values: list[str], size: int) -> bool:
    """True when most of a collection of `size` are names of outcomes or of channels."""
    return any(2 <= len(set(values) & noun.keys()) > size / 2 for noun in (OUTCOMES, CHANNELS))


def holder(node: ast.AST) -> str:
    """The last name of an expression: 'channel' for `row.channel`, `way["channel"]` and `post.get("channel")`."""
    if isinstance(node, ast.Call):
        given = names_in(node.args[:1])
        return given[0] if given else holder(node.func)
    if isinstance(node, ast.Subscript):
        return next(iter(names_in([node.slice])), "")
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def is_compared(name: str, other: Sequence[ast.AST]) -> bool:
    return name in {*OUTCOMES, *CHANNELS} and (
        name not in AMBIGUOUS or any(HOLDERS.search(holder(node)) for node in other)
    )


def literals(node: ast.AST) -> list[str]:
    return names_in(node.elts) if isinstance(node, (ast.Tuple, ast.List, ast.Set)) else names_in([node])


def offences(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """(line, offence) of each comparison with a name and each table of names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            if any(is_compared(name, sides) for side in sides for name in literals(side)):
                yield node.lineno, ast.unparse(node)
        elif isinstance(node, ast.Match):
            values = [case.value for one in node.cases for case in ast.walk(one) if isinstance(case, ast.MatchValue)]
            if any(is_compared(name, [node.subject]) for name in names_in(values)):
                yield node.lineno, f"match {ast.unparse(node.subject)}"
        elif isinstance(node, ast.Dict):
            if lists_names(names_in(node.keys), len(node.keys)):
                yield node.lineno, "table"
        elif isinstance(node, (ast.Tuple, ast.List, ast.Set)):
            firsts = [each.elts[0] if isinstance(each, ast.Tuple) and each.elts else each for each in node.elts]
            if lists_names(names_in(firsts), len(node.elts)):
                yield node.lineno, "list"
        elif isinstance(node, ast.Call):
            yield from offences_of_call(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.search(node.value):
            yield node.lineno, "SQL"


def offences_of_call(call: ast.Call) -> Iterator[tuple[int, str]]:
    """A query for a name, or a lookup in a dictionary literal."""
    func = call.func
    if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Dict) and func.attr == "get":
        if any(is_compared(name, call.args[:1]) for name in names_in(func.value.keys)):
            yield call.lineno, ast.unparse(call)
    elif holder(func) in QUERIES:
        for given in call.keywords:
            asks = HOLDERS.search((given.arg or "").removesuffix("__in"))
            if asks and {*OUTCOMES, *CHANNELS}.intersection(literals(given.value)):
                yield call.lineno, f"query for {given.arg}"


ANY_NAME = "|".join((*OUTCOMES, *CHANNELS))
SQL = re.compile(rf"\b\w*(outcome|channel)\s*(=|<>|!=|(NOT )?IN)\s*\(?\s*'({ANY_NAME})'")
IN_TEMPLATE = re.compile(rf"(==|!=|\bin\b\s*[(\[])[^%}}]*[\"']({ANY_NAME})[\"']")


def code_to_watch() -> list[Path]:
    return [
        path
        for path in places.sources()
        if path not in TABLES and not FREE_ROOMS & set(path.relative_to(places.PACKAGE).parts)
    ]


def test_nothing_compares_with_the_name_of_an_outcome_or_a_channel_or_lists_them() -> None:
    found = {places.named(path): sorted(seen) for path in code_to_watch() if (seen := set(offences(places.tree(path))))}

    assert found == {}


def test_no_template_compares_with_the_name_of_an_outcome_or_a_channel() -> None:
    found = [
        f"{places.named(path)}:{number}"
        for path in sorted((places.PACKAGE / "templates").rglob("*.jinja"))
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if IN_TEMPLATE.search(line)
    ]

    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        "touch.outcome == 'met'",
        "way['channel'] in ('letter', 'note')",
        "x != 'voicemail'",
        "post.get('outcome') == 'sent'",
        "A = {'call': 1, 'email': 2}",
        "B = frozenset({'reached', 'met'})",
        "C = (('call', 'Call'), ('text', 'Text'))",
        "rows.filter(outcome='noted')",
        "rows.filter(touches__outcome__in=['noted'])",
        "{'call': 'Call her'}.get(chosen['channel'], '')",
        "S = \"SELECT 1 WHERE t.outcome = 'noted'\"",
        "match channel:\n    case 'call': pass",
    ],
)
def test_the_check_finds(code: str) -> None:
    assert list(offences(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        "Step('call', what, window)",
        "record(outcome='reached')",
        "way.kind == 'email'",
        "FIELDS = ('full', 'organization', 'title', 'phone', 'email', 'note')",
        "because == 'other'",
        "purpose = 'met'",
    ],
)
def test_the_check_allows(code: str) -> None:
    assert not list(offences(ast.parse(code)))


def test_every_outcome_has_its_step_its_words_and_its_spellings() -> None:
    assert policy.PROPOSAL_AFTER.keys() == OUTCOMES.keys()
    assert (
        outcome_words.HEADINGS.keys()
        == outcome_words.COLLEAGUE_DID.keys()
        == sentence_table.LOGGED.keys()
        == OUTCOMES.keys()
    )
    assert outcome_words.TRY_WORDS.keys() == {name for name, row in OUTCOMES.items() if row.mark}
    assert steps.ASKS_WHAT_WAS_AGREED == TALKED
    assert set(outcome_spellings.SPELLINGS) == OUTCOMES.keys()
    assert set(outcome_spellings.OF_DISPOSITION.values()) <= OUTCOMES.keys()


def test_every_channel_has_its_words_and_its_spellings() -> None:
    assert list(outcome_words.CHANNELS) == list(CHANNELS)
    assert {*load_words.CHANNEL_NOUNS, "other"} == CHANNELS.keys()
    assert set(outcome_spellings.CHANNELS) == CHANNELS.keys()
    assert {*outcome_spellings.OF_MEDIUM.values(), *outcome_spellings.CHANNEL_OF_ACTION.values()} <= CHANNELS.keys()
    assert {row.script for row in CHANNELS.values()} <= set(MEDIA)
