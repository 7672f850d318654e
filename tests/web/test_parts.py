"""Each part of a page at its poorest and its richest: a missing fact makes shorter output, never a None."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jinja2 import BaseLoader, ChoiceLoader, DictLoader, Environment, FileSystemLoader, UndefinedError

from followthrough.web.contact.context import PromiseTally, RecentEntry, TimelineEntry, TimelineTag
from followthrough.web.followup.context import (
    AgreedKeys,
    AgreedLine,
    Answer,
    DateQuestion,
    HeadLink,
    Marked,
    MoreLink,
    OutcomeForm,
    OutcomeKey,
    OutcomePanel,
    PersonHead,
    ScriptTab,
    SentQuestion,
    TouchLine,
    WayToReach,
)
from followthrough.web.line.context import (
    Chip,
    PersonChoice,
    QuickLine,
    ToldQuestion,
    UnderstoodLine,
    WhoQuestion,
)
from followthrough.web.people.context import ButtonRow, Cell, Link, ListLink, OrderLink, OrderLinks, Pager, TableRow
from followthrough.web.site import jinja, shortcuts
from followthrough.web.site.context import (
    ClockStatus,
    FullDay,
    LinkButton,
    Message,
    NavLink,
    Page,
    SentencePart,
    SignedInMember,
    SlotChoice,
    SlotPop,
    UndoButton,
)
from followthrough.web.today.context import TodayRow

ROOT = Path(__file__).resolve().parents[2] / "followthrough"
TEMPLATES, STATIC = ROOT / "templates", ROOT / "static"
HOSTILE = '<script>alert("x")</script>'

Rich = dict[str, Any]
# Macro file -> its template.
PART_FILES = {path.stem: str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("parts/*.jinja")}


def without_storage(loader: BaseLoader) -> Environment:
    """The pages' own environment, with addresses of files as they are before they are collected."""
    made = jinja.environment(loader=loader)
    made.globals.update(static=lambda path: f"/static/{path}")
    return made


@pytest.fixture(scope="module")
def env() -> Environment:
    return without_storage(FileSystemLoader(TEMPLATES))


@pytest.fixture(autouse=True)
def no_storage(monkeypatch: pytest.MonkeyPatch) -> None:
    jinja.icon.cache_clear()
    monkeypatch.setattr(jinja, "asset", lambda path: f"/static/{path}")


def part(env: Environment, file: str, macro: str, *args: Any, **kwargs: Any) -> str:
    return str(getattr(env.get_template(PART_FILES[file]).module, macro)(*args, **kwargs))


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


WAY = WayToReach("call", "phone", HOSTILE, "")
RICH_WAY = replace(
    WAY, href="tel:1", key="C", kind=HOSTILE, note=HOSTILE, say=HOSTILE, sent="call", asks_sent=True, best=True
)
PARTS = [HOSTILE, SentencePart(HOSTILE, tone="ours"), SentencePart(HOSTILE, slot="when", href="/x", due=True)]
CHOICE = SlotChoice("1", HOSTILE, icon="phone", full=True)
FULL = FullDay(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
ANSWER = Answer(
    "voicemail", [*PARTS, SentencePart(HOSTILE, slot="when", pop="p2", open=True)], HOSTILE, "/read", [("a", HOSTILE)],
    FULL, DateQuestion(HOSTILE, HOSTILE), [(HOSTILE, HOSTILE)], HOSTILE,
)  # fmt: skip
LINE = AgreedLine([PARTS], [("a", HOSTILE)], [FULL], HOSTILE)
TALK = OutcomePanel(ANSWER, AgreedKeys("/read", [ANSWER], LINE), [ANSWER])
KEYS = [OutcomeKey("reached", HOSTILE), OutcomeKey("voicemail", HOSTILE, checked=True)]
FORM = OutcomeForm("/x", "/y", HOSTILE, HOSTILE, [("version", HOSTILE)], KEYS)
CHIP = Chip(HOSTILE, "people", small=HOSTILE, sure=True, drop=("drop", HOSTILE), off=True)
SENTENCE = [HOSTILE, SentencePart(HOSTILE, tone="ours"), SentencePart(HOSTILE, slot="when", pop="p", due=True)]
RICH_LINE = UnderstoodLine(
    fields=[("a", HOSTILE)], chips=[CHIP, Chip(HOSTILE, "clock", unsure=True)],
    who=WhoQuestion(HOSTILE, [PersonChoice("1", HOSTILE, HOSTILE)], is_new=True, focus=True),
    parts=SENTENCE, more=[SENTENCE], full=FullDay(HOSTILE, HOSTILE, HOSTILE, HOSTILE),
    pops=[SlotPop("p", HOSTILE, "n", [SlotChoice("1", HOSTILE, HOSTILE, "phone", HOSTILE, HOSTILE, full=True)],
                  HOSTILE, HOSTILE)],
    ask=HOSTILE, told=ToldQuestion(HOSTILE, HOSTILE, checked=True, proposed=True), wrong=HOSTILE, next=HOSTILE,
)  # fmt: skip
ENTRY = TimelineEntry("us", "Mon", "", "phone", "", "", "")
RICH_ENTRY = TimelineEntry(
    "us", "Mon", "2026-11-24", "phone", HOSTILE, HOSTILE, HOSTILE, (TimelineTag("ours", HOSTILE),), "/x"
)
BUTTON = LinkButton(HOSTILE, "/x")
ROW = TodayRow("/1#p", "10:00", "", "Ada Lund", "", "You said so.", "", "", "", "", (), "", is_current=False)
RICH_ROW = TodayRow(
    "/1#p", HOSTILE, "2026-11-24T10:00", HOSTILE, HOSTILE, HOSTILE, HOSTILE, "phone", HOSTILE, HOSTILE,
    ("yes", "next"), "promised", is_current=True, over="over15",
)  # fmt: skip

# (file, macro, poorest arguments, richest arguments)
CASES: list[tuple[str, str, tuple[Any, ...], tuple[Any, ...]]] = [
    ("ledger", "ledger_head", ("g", "Promised"), ("g", HOSTILE, HOSTILE, True, HOSTILE)),
    ("ledger", "row", (ROW,), (RICH_ROW,)),
    ("ledger", "tries", ("none", []), (HOSTILE, ["yes", "vm", "no", "out", "got", "next"])),
    ("ledger", "tally", ("none", []), (HOSTILE, ["yes", "half"])),
    ("sentence", "say", (["Call."],), (PARTS, "big")),
    ("sentence", "slot_pop", ("p", "When", "n", []), ("p", HOSTILE, "n", [CHOICE], HOSTILE, HOSTILE)),
    ("sentence", "mark_words", ([],), ([HOSTILE, Marked(HOSTILE)],)),
    ("person", "person_head", (PersonHead("Ada", "/1", ""),),
     (PersonHead(HOSTILE, "/1", HOSTILE, [HeadLink(HOSTILE, "/z", "Z", pop=True)]),)),
    ("person", "big_call", (None,), (RICH_WAY,)),
    ("person", "reach_row", ([WAY],), ([RICH_WAY, RICH_WAY],)),
    ("person", "ways", ([WAY], "Ways"), ([RICH_WAY, replace(WAY, note=HOSTILE)], HOSTILE, HOSTILE)),
    ("person", "touches", ([],),
     ([TouchLine(HOSTILE, "2026-11-24", "phone", HOSTILE, HOSTILE, HOSTILE, "ours")], HOSTILE,
      MoreLink(HOSTILE, "/x"))),
    ("person", "script", ([ScriptTab("Say", "", [["Hello."]], "/x")],),
     ([ScriptTab(HOSTILE, "V", [[HOSTILE, Marked(HOSTILE)]], "/x", HOSTILE, "email")] * 2, HOSTILE, HOSTILE)),
    ("person", "facts", ([],), ([HOSTILE],)),
    ("person", "up_next", ("After Ada:", "Bo", "."), (HOSTILE, HOSTILE, HOSTILE, "/x")),
    ("outcome", "outcome", (OutcomeForm("/x", "/y", "How?", "d", [], []),), (FORM,)),
    ("panel", "panel", (OutcomePanel(Answer("reached", [])),), (TALK,)),
    ("panel", "sentence", (Answer("reached", []),), (ANSWER,)),
    ("timeline", "timeline", ([ENTRY],), ([RICH_ENTRY],)),
    ("timeline", "recent", ([],), ([RecentEntry("us", HOSTILE, "2026-11-24", HOSTILE)],)),
    ("timeline", "promise_tallies", ([],), ([PromiseTally(HOSTILE, HOSTILE, ["yes"], HOSTILE)],)),
    ("quick_line", "understood", (UnderstoodLine(),), (RICH_LINE,)),
    ("quick_line", "quick_line", (QuickLine("/new", "/read", "One line"),),
     (QuickLine("/new", "/read", HOSTILE, HOSTILE, HOSTILE, rows=3, draft="d", accept=HOSTILE, again=True, focus=True,
                error=HOSTILE, understood=RICH_LINE),)),
    ("fields", "field", ("name", "Name"), ("name", HOSTILE, HOSTILE, "text", HOSTILE, HOSTILE, "name", True,
     {"min": HOSTILE})),
    ("fields", "area", ("name", "Name"), ("name", HOSTILE, HOSTILE, 3, HOSTILE, HOSTILE)),
    ("fields", "choices", ("name", "Name", []),
     ("name", HOSTILE, [{"value": "1", "label": HOSTILE, "note": HOSTILE, "key": "1"}], "1", HOSTILE)),
    ("fields", "seg", ("name", "Name", [], ""), ("name", HOSTILE, [("1", HOSTILE)], "1", "B", {"x": HOSTILE})),
    ("fields", "tick", ("name", "Name"), ("name", HOSTILE, HOSTILE, True, HOSTILE)),
    ("fields", "errors", ([],), ([HOSTILE], HOSTILE)),
    ("fields", "acts", ([BUTTON],), ([LinkButton(HOSTILE, "/x", key="R", go=True), BUTTON],)),
    ("messages", "message", (Message("kept", "Saved."),), (Message("theirs", HOSTILE, icon="bell"),)),
    ("messages", "undo_message", (UndoButton(1, "Saved.", fresh=True),), (UndoButton(1, HOSTILE, fresh=True),)),
    ("messages", "due_message", (), ()),
    ("messages", "sent_ask", (SentQuestion("email", "Did it go?", "", "/x", [], "", ""),),
     (SentQuestion("email", HOSTILE, HOSTILE, "/x", [("a", HOSTILE)], HOSTILE, HOSTILE),)),
    ("states", "nothing_found", ("Nobody does", "signs"), (HOSTILE, HOSTILE, {"label": HOSTILE, "href": "/x"})),
    ("states", "first_row", ("when", "Name", "Why"), (HOSTILE, HOSTILE, HOSTILE)),
    ("states", "trouble", ("No.",),
     (HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, [BUTTON], HOSTILE, True)),
    ("tables", "people_table", (["Name"], []),
     (["Name", ("Sum", "r"), "Tags"], [TableRow([HOSTILE, Cell(HOSTILE, "/x", HOSTILE, "late", "rest", is_name=True),
      Cell("", tags=[Link(HOSTILE, "/x")])], True)], HOSTILE, "folk")),
    ("tables", "order_bar", (OrderLinks((), ()),),
     (OrderLinks([OrderLink(HOSTILE, "/x", is_current=True)], (), HOSTILE),)),
    ("tables", "letter_bar", (OrderLinks((), ()),), (OrderLinks((), [Link(HOSTILE, "/x")], HOSTILE),)),
    ("tables", "side_lists", ("Lists", []), (HOSTILE, [ListLink(HOSTILE, "/x", HOSTILE, "theirs", is_current=True)])),
    ("tables", "pager", (Pager("All 3"),), (Pager(HOSTILE, before="/x", after="/x"),)),
    ("tables", "button_row", (ButtonRow("Ada", "/1", "/x"),),
     (ButtonRow(HOSTILE, "/1", "/x", [("a", HOSTILE)], HOSTILE, HOSTILE, HOSTILE, key="D", leave="/y"),)),
]  # fmt: skip


@pytest.mark.parametrize(("file", "macro", "poor", "rich"), CASES, ids=[f"{case[0]}.{case[1]}" for case in CASES])
def test_a_part_is_shorter_when_facts_are_missing_and_escapes_what_people_wrote(
    env: Environment, file: str, macro: str, poor: tuple[Any, ...], rich: tuple[Any, ...]
) -> None:
    poorest, richest = part(env, file, macro, *poor), part(env, file, macro, *rich)
    assert len(poorest) <= len(richest)
    for html in (poorest, richest):
        assert "None" not in html
        assert "<script>alert" not in html
        assert not re.search(r"\s(style|on[a-z]+)=", html)


def test_a_row_says_when_who_why_and_how(env: Environment) -> None:
    row = ROW._replace(
        org="Lund Logistics", minutes="8 min", icon="phone", channel="Call", state="promised", is_current=True
    )
    html = part(env, "ledger", "row", row)
    assert words(html) == "10:00 Ada Lund Lund Logistics You said so. 8 min"
    assert 'class="row promised"' in html and 'aria-current="true"' in html and 'aria-label="Call"' in html


def test_the_keys_of_an_outcome_are_numbered(env: Environment) -> None:
    html = part(env, "outcome", "outcome", FORM)
    assert re.findall(r'name="outcome" value="(\w+)" data-n="(\d)"', html) == [("reached", "1"), ("voicemail", "2")]


def test_enter_never_means_a_one_tap_answer(env: Environment) -> None:
    html = part(env, "panel", "panel", OutcomePanel(ANSWER))
    assert html.index("<button hidden") < html.index('name="pick-voicemail"')


def test_a_key_of_a_dict_is_never_mistaken_for_its_method(env: Environment) -> None:
    assert env.from_string("{{ 'yes' if d.copy or d.pop or d.update else 'no' }}").render(d={}) == "no"
    assert env.from_string("{{ d.keys }}").render(d={"keys": "J K"}) == "J K"


def test_a_fact_may_be_missing_but_a_name_may_not(env: Environment) -> None:
    assert env.from_string("{% if d.org %}at {{ d.org }}{% endif %}").render(d={}) == ""
    for typo in ("{{ d.org }}", "{% if dd %}{% endif %}", "{% for x in dd %}{% endfor %}"):
        with pytest.raises(UndefinedError):
            env.from_string(typo).render(d={})


def test_the_letter_after_g_is_underlined() -> None:
    assert jinja.underlined("Plan", "L") == "P<u>l</u>an"
    assert jinja.underlined("<b>", "x") == "&lt;b&gt;"


PAGE = Page(
    "Today",
    me=SignedInMember("NH", "Noor Halloway", "noor@example.com", "Alder"),
    nav=(NavLink("Today", "/", "today", "T", current=True), NavLink("People", "/people", "people", "P")),
    clock=ClockStatus("3 s ago", stale=False, words=""),
)


def shown(page: Page) -> str:
    loader = ChoiceLoader([DictLoader({"x": '{% extends "site/base.jinja" %}'}), FileSystemLoader(TEMPLATES)])
    return without_storage(loader).get_template("x").render(page=page)


def test_the_base_renders_signed_in_and_signed_out() -> None:
    assert "data-beat" in shown(PAGE) and "None" not in words(shown(PAGE))
    out = shown(Page("Sign in"))
    assert "data-beat" not in out and "<nav" not in out and '<main id="main"' in out


def test_a_stopped_clock_has_a_red_header_and_a_sentence() -> None:
    html = shown(replace(PAGE, clock=ClockStatus("", stale=True, words="The clock stopped at 9:41.")))
    assert '<header class="mast" data-stale>' in html and "The clock stopped at 9:41." in html


def test_undo_is_a_form_that_works_without_script() -> None:
    html = shown(replace(PAGE, undo=UndoButton(7, "Voicemail to Ada.", fresh=True)))
    assert 'method="post" action="/undo"' in html and 'form="undo"' in html
    assert 'form="undo"' not in shown(replace(PAGE, undo=UndoButton(7, "Voicemail.", fresh=False)))


# The house


def test_a_key_has_one_meaning() -> None:
    named = [key.key for key in shortcuts.KEYS]
    assert len(named) == len(set(named))


def written() -> list[tuple[str, str]]:
    return [(path.name, path.read_text()) for path in sorted(TEMPLATES.rglob("*.jinja"))]


@pytest.mark.parametrize(("name", "text"), written(), ids=[name for name, _ in written()])
def test_no_page_carries_style_or_script_within(name: str, text: str) -> None:
    text = re.sub(r"\{#.*?#\}", "", text, flags=re.DOTALL)
    assert not re.search(r"<style|<script(?![^>]*\ssrc=)|\sstyle=|\son[a-z]+=|javascript:", text)


@pytest.mark.parametrize(("name", "text"), written(), ids=[name for name, _ in written()])
def test_every_key_on_a_page_is_in_the_one_table(name: str, text: str) -> None:
    known = {key.key for key in shortcuts.KEYS} | {str(n) for n in range(10)}
    pressed = re.findall(r'data-(?:key|next|previous)="([^"{]+)"', text) + re.findall(r"<kbd[^>]*>([^<{]+)</kbd>", text)
    assert set(pressed) <= known


def test_every_icon_that_a_page_names_exists() -> None:
    drawn = set(re.findall(r'<symbol id="(\w+)"', (STATIC / "icons.svg").read_text()))
    named = {name for _, text in written() for name in re.findall(r'icon\("(\w+)"', text)}
    assert named <= drawn


LAYERS = {"@layer", "@font-face", "reset", "tokens", "base", "shell", "parts", "screens", "phone", "print"}


def test_every_style_sheet_is_loaded_and_keeps_to_its_layers() -> None:
    sheets = {str(path.relative_to(STATIC)) for path in (STATIC / "css").rglob("*.css")}
    assert sheets == set(jinja.STYLES)
    for sheet in sheets:
        outside = re.sub(r"/\*.*?\*/", "", (STATIC / sheet).read_text(), flags=re.DOTALL)
        while re.search(r"\{[^{}]*\}", outside):
            outside = re.sub(r"\{[^{}]*\}", "", outside)
        assert set(re.findall(r"@?[\w.#:-]+", outside)) <= LAYERS


def test_scripts_are_small_and_all_are_loaded() -> None:
    modules = {path.name: path.read_text() for path in (STATIC / "js").glob("*.js")}
    imported = {name for text in modules.values() for name in re.findall(r'(?:from|import) "\./(\S+)"', text)}
    assert set(modules) - imported == {"app.js"}
    assert all(len(text.splitlines()) <= 90 for text in modules.values())
    assert not any(re.search(r"\beval\(|new Function|\.style\.", text) for text in modules.values())
