"""Readers' words come from words/, and none of them is a word that nobody says across a desk."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house import places
from tests.words.wording import WORDING

pytestmark = pytest.mark.pure

# Sentences left in web, flows and cli. The number only goes down.
LEFT = 3
# Made-up data of the demo, which a member edits like their own.
DATA = {"demo_stories.py"}
SQL = re.compile(r"\b(SELECT|CREATE|UPDATE|INSERT|SET|DROP|ALTER|PRAGMA|CAST|COMMENT|ANALYZE|AND|IN|NULL)\b")

# Words that never stand on a page, in a message, a script or a command's answer: the left column of the wording list.
NEVER = (
    r"\bLeave it\b", r"leave it (so|as)\b", r"[Ll]et it rest", r"\bto rest\b",
    r"\b[Rr]est(s|ing)\b", r"[Bb]ring (in|people|your people)",
    r"[Bb]rought in", r"[Tt]ak(e|en) (it |that |them )?back", r"(?<!e)\b[Mm]ail address", r"Nobody waits",
    r"[Ww]aiting for (\{|[A-Z])",
    r"[Ll]ook in again", r"\b([Ss]ome|[Ee]very|[Aa]ny)body\b", r"\b[Ww]hom\b", r"\brhythm\b", r"\bthe pool\b",
    r"\bOurs\b", r"\b[Oo]ur\b", r"\bSubmit\b", r"Oops", r"[a-z]!", r"\b([Ll]eads|pipeline|prospect|ticket|nurture)s?\b",
    r"\b[Tt]he clock (rang|was|has)", r"[Dd]ropped balls", r"No, thank you", r"came to an order", r"went elsewhere",
    r"\b([Hh]e|[Ss]he|[Hh]is|[Hh]ers?)\b", r"any more\b", r"[Tt]en minutes through", r"stay two people",
    r"\bnames no day",
    r"\b(is|are|do|does|did|can|could|would|will|has|have) not\b(?! (the same|meaning|contact))", r"\bcannot\b",
    r"was faster", r"in the post\b", r"\bcatalogue\b", r"[a-z]'(s|t|re|ll|ve|d|m)\b",
)  # fmt: skip


def sentences(source: str) -> Iterator[str]:
    """The sentences in a module: texts of two words and more that begin like one, without docstrings and SQL."""
    tree = ast.parse(source)
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    inside -= {id(node) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)}
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if id(node) in inside | docs:
            continue
        if isinstance(node, ast.JoinedStr):
            said = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            said = node.value
        else:
            continue
        if is_sentence(said):
            yield said


def is_sentence(said: str) -> bool:
    words = re.findall(r"[A-Za-z’']*[a-z][A-Za-z’']*", said)
    return bool(re.match(r"[A-Z{“]", said)) and said.count(" ") >= 2 and len(words) >= 2 and not SQL.search(said)


def test_the_sentences_of_pages_flows_and_commands_come_from_words() -> None:
    found = [
        f"{places.named(path)}: {said}"
        for path in places.sources("web", "flows", "cli")
        if path.name not in DATA
        for said in sentences(path.read_text())
    ]
    assert len(found) <= LEFT, "\n".join(found)


def test_the_count_sees_sentences_and_nothing_else() -> None:
    source = '''def page(name):
    """A docstring is no sentence here."""
    one, two = "You can undo this.", f"Saved {name} and more."
    return sql("SELECT a FROM b"), "contact/edit.jinja", f"{one} {two} {name}", "Save", {"first_name": 1}
'''
    assert list(sentences(source)) == ["You can undo this.", "Saved {} and more."]


def never_said(text: str) -> list[str]:
    return [
        f"{pattern}: {line.strip()}"
        for line in text.splitlines()
        for pattern in NEVER
        if re.search(pattern, re.sub("“[^”]*”", "", line)) and not line.startswith("===")
    ]


def test_no_page_message_or_script_says_what_nobody_says() -> None:
    assert never_said(WORDING.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "wrong",
    ["Let it rest", "Leave it", "Bring in 12 people", "Take back", "Mail address", "Our people",
     "Nobody waits for you.",
     "Waiting for Ingrid.", "It does not work.", "Ask her.", "Good!", "Everybody is sorted.", "It's saved."],
)  # fmt: skip
def test_the_list_finds_them(wrong: str) -> None:
    assert never_said(wrong)


@pytest.mark.parametrize(
    "right", ["Save & next", "Email", "Kept the rest of it.", "Hour by hour, your way.", "It’s saved."]
)
def test_the_list_lets_plain_words_pass(right: str) -> None:
    assert not never_said(right)
