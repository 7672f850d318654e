"""Print everything the product says into docs/wording.txt: scripts, sentences, messages, commands and pages.

Renew it with `python -m tests.words.wording`, then read the difference aloud.
"""

import importlib
import inspect
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType

from followthrough.followups.channels import CHANNELS
from followthrough.followups.outcomes import OUTCOMES
from followthrough.kit.dates.style import AMERICAN, in_style
from followthrough.words.en.script_table import CALLS, NO_IS_FINE, SCRIPTS
from followthrough.words.en.sentence_table import FOR_WHAT, OWN_NOTE, TABLE
from followthrough.words.engine.facts import FirstMeeting, OurPromise, Purchase, QuoteFact, TheirPromise, WaitingFor
from followthrough.words.engine.sentence_forms import Row, all_words, fill_text, needed_words
from followthrough.words.scripts import MEDIA, script
from tests.words.cast import AT_TEN, LAST_FRIDAY, MESSAGES, PLAIN, ROB, THURSDAY
from tests.words.sample import SAMPLE, sample_of

ROOT = Path(__file__).parents[2]
WORDING = ROOT / "docs" / "wording.txt"
TEMPLATES = ROOT / "followthrough" / "templates"
WORDS = ROOT / "followthrough" / "words" / "en"
RENEW = "docs/wording.txt is out of date. Renew it: python -m tests.words.wording, then read the difference aloud."
ROWS: dict[str, Row] = {
    f"{group}.{name}": row
    for groups in (
        {"purpose": {"for": FOR_WHAT, "note": OWN_NOTE}},
        TABLE,
        {f"script {name}": rows for name, rows in SCRIPTS.items()},
    )
    for group, rows in groups.items()
    for name, row in rows.items()
}
# Not a fact: it is there when the date has a comma.
GLUE = {"comma"}
RICH = replace(
    ROB,
    about="lids that stay flat",
    promise=OurPromise("call with the sample results", AT_TEN, date(2026, 11, 19)),
    their_promise=TheirPromise("the lid drawing", LAST_FRIDAY),
    waiting=WaitingFor("the lid drawing", date(2026, 11, 9)),
    first_meeting=FirstMeeting("Packwell Fair", "", date(2026, 11, 11)),
    quote=QuoteFact("1179", None, "USD", date(2026, 11, 18), date(2026, 12, 11)),
    bought=Purchase("twelve candles", date(2026, 11, 2)),
    referrer="Ben",
)


def whole() -> str:
    """The text of docs/wording.txt, as an American workspace reads it."""
    parts = (
        ("SCRIPTS, WHOLE, with many facts and with the name alone", scripts()),
        ("LABELS of outcomes and channels", labels()),
        ("SENTENCES, each form with all its words and with as few as possible", sentences()),
        ("PAGES, the sentences made in code", modules("web")),
        ("REFUSALS AND MESSAGES", modules("flows")),
        ("THE COMMAND LINE", modules("cli")),
        ("PAGES, the text of the templates; {…} is filled in", templates()),
    )
    with in_style(AMERICAN):
        return "\n\n".join(f"=== {title}\n" + "\n".join(lines) for title, lines in parts) + "\n"


def scripts() -> Iterator[str]:
    for situation in CALLS:
        for medium in MEDIA:
            for known in (RICH, PLAIN):
                made = script(known, medium=medium, as_situation=situation, next=THURSDAY)
                subject = f"[{made.subject}] " if made.subject else ""
                yield f"{situation}, {medium}: {subject}{on_one_line(made.text)}"
    for tries in (1, 2):
        known = replace(RICH, attempts=MESSAGES[:tries], tries=tries)
        again = script(known, medium="voicemail", as_situation="met", next=THURSDAY)
        yield f"voicemail {tries + 1}: {on_one_line(again.text)}"


def on_one_line(said: str) -> str:
    return said.replace("\n\n", " / ").replace("\n", " / ")


def labels() -> Iterator[str]:
    for outcome in OUTCOMES.values():
        others = sorted({*outcome.label_by_kind.values(), outcome.label_by_post} - {""})
        yield f"outcome: {', '.join([outcome.label, *others])}"
    for channel in CHANNELS.values():
        yield f"channel: {channel.label}. {channel.question}"


def sentences() -> Iterator[str]:
    for name, row in ROWS.items():
        yield name
        yield from (f"    {said}" for said in printed(row))
    yield from (f"no is fine, {medium}: {said}" for medium, said in NO_IS_FINE.items())


def printed(row: Row) -> list[str]:
    """Each form with all its words, then with only the words that it needs."""
    said = []
    for form in row:
        richest = fill_text((form,), {name: SAMPLE[name] for name in all_words(form)})
        needed = {name: SAMPLE[name] for name in all_words(form) if name in needed_words(form) | GLUE}
        poorest = fill_text((form,), needed)
        said += [richest] if richest == poorest else [richest, poorest]
    return [on_one_line(one) for one in said]


def modules(folder: str) -> Iterator[str]:
    """Every constant and every function of the modules in words/en/<folder>, with sample words."""
    for path in sorted((WORDS / folder).glob("*.py")):
        if path.stem != "__init__":
            yield f"{folder}/{path.stem}"
            module = importlib.import_module(f"followthrough.words.en.{folder}.{path.stem}")
            yield from (f"    {said}" for said in all_said(module))


def all_said(module: ModuleType) -> Iterator[str]:
    for name, value in vars(module).items():
        if name.isupper() and isinstance(value, str):
            yield value
        elif name.isupper() and isinstance(value, tuple):
            yield " | ".join(value)
        elif inspect.isfunction(value) and value.__module__ == module.__name__:
            yield value(
                **{arg: sample_of(arg, each.annotation) for arg, each in inspect.signature(value).parameters.items()}
            )


def templates() -> Iterator[str]:
    for path in sorted(TEMPLATES.rglob("*.jinja")):
        lines = list(visible_text(path.read_text(encoding="utf-8")))
        if lines:
            yield str(path.relative_to(TEMPLATES))
            yield from (f"    {line}" for line in lines)


JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
LITERAL = re.compile(r'"([^"]*)"|(?<![\w])\'([^\']*)\'')
INLINE = frozenset(
    [
        "a",
        "b",
        "i",
        "em",
        "strong",
        "span",
        "small",
        "kbd",
        "code",
        "mark",
        "time",
        "s",
        "bdi",
        "button",
        "label",
        "summary",
    ]
)
SHOWN = ("aria-label", "placeholder", "title", "alt")


def visible_text(source: str) -> Iterator[str]:
    """The lines of text that a template shows, and the words inside its expressions."""
    reader = TextReader()
    reader.feed(JINJA.sub(_shown, source))
    reader.close()
    reader.end_line()
    yield from (line for line in reader.lines if re.search(r"[^\W\d_]{2}", re.sub(r"\{…\}", "", line)))


def _shown(found: re.Match[str]) -> str:
    """The words that a Jinja expression can show; '{…}' for one without words, '' for a comment."""
    if found[0].startswith("{#"):
        return ""
    words = [one or other for one, other in LITERAL.findall(found[0])]
    words = [word for word in words if is_prose(word)]
    if words:
        return " ⟨" + " | ".join(words).replace("<", "(").replace(">", ")") + "⟩ "
    return "{…}" if found[0].startswith("{{") else ""


def is_prose(word: str) -> bool:
    """True for words that a reader sees: with a space or a capital, and no path, class or code."""
    return bool(re.search(r"[A-Z“].|[a-z] [a-z]|…", word)) and not re.search(r"\.jinja|/|=|hx-|^[a-z]+ \w*-|%", word)


class TextReader(HTMLParser):
    """Collects the text between tags, a line for each block, and the words of attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.current = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in INLINE:
            self.end_line()
        for name, value in attrs:
            if name in SHOWN and value and re.search(r"[^\W\d_]{3}", value.replace("{…}", "")):
                self.lines.append(f"[{' '.join(value.split())}]")

    def handle_endtag(self, tag: str) -> None:
        if tag not in INLINE:
            self.end_line()

    def handle_data(self, data: str) -> None:
        self.current += data

    def end_line(self) -> None:
        """Keep the text so far as a line."""
        line = " ".join(self.current.split())
        self.current = ""
        if line:
            self.lines.append(line)


if __name__ == "__main__":
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    WORDING.write_text(whole(), encoding="utf-8")
