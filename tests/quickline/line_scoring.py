"""Score everyday lines beside an address book, in one process: python -m tests.quickline.line_scoring [FILE] [--show].

Each line goes to the command `note`. With --save it is really saved, read back with `contact` and `find`, and rolled
back. FILE is tests/data/lines/own.jsonl unless another one is given; the book is the book.csv beside it, or --book.
"""

import argparse
import json
import os
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from tests.quickline.line_comparing import Verdict, compare, plain_name

Row = dict[str, Any]
LINES = Path(__file__).parent.parent / "data" / "lines"
BEFORE = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


@dataclass
class Score:
    """Counts of the lines and of each key of their labels. `failures`: text about each line with a wrong key."""

    lines: int = 0
    all_right: int = 0
    wrong_and_sure: int = 0
    keys: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """Per cent of the lines with all keys right."""
        return 100 * self.all_right / max(1, self.lines)

    def add(self, row: Row, verdict: Verdict) -> None:
        self.lines += 1
        self.all_right += verdict.all_right
        self.wrong_and_sure += verdict.wrong_and_sure
        self.keys.update(list(verdict.right))
        self.right.update(key for key, is_right in verdict.right.items() if is_right)
        if not verdict.all_right:
            wrong = [key for key, is_right in verdict.right.items() if not is_right]
            sure = "WRONG PERSON, SURE. " if verdict.wrong_and_sure else ""
            self.failures.append(
                f"{row['id']} [{row['kind']}] {row['now'][5:]} {row['text']}\n    {sure}wrong: {', '.join(wrong)}\n"
                f"    wanted {json.dumps(row['expect'], ensure_ascii=False)}\n"
                f"    got {json.dumps(verdict.said, ensure_ascii=False, default=str)}"
            )

    def words(self) -> str:
        parts = "  ".join(f"{key} {self.right[key]}/{count}" for key, count in self.keys.items())
        whole = f"all keys right {self.all_right}/{self.lines} = {self.share:.1f} %"
        return f"{parts}\n{whole}, wrong and sure {self.wrong_and_sure}"


def read_rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def score_lines(rows: Iterable[Row], book: Path, *, save: bool) -> Score:
    """Score the lines, in one workspace for each zone and country. The settings' database must be migrated."""
    score, owners = Score(), dict[tuple[str, str], str]()
    for row in rows:
        place = (row["zone"], row["locale"].split("-")[-1])
        if place not in owners:
            owners[place] = open_workspace(*place, book)
        as_owner = ("--as", owners[place], "--now", row["now"], "--json")
        score.add(row, compare(row["expect"], save_and_look(row, as_owner) if save else ask(row["text"], as_owner)))
    return score


def open_workspace(zone: str, country: str, book: Path) -> str:
    """Make a workspace and import the book. Returns the owner's address."""
    from followthrough.flows.account.open_workspace import create_workspace

    owner = f"ann-{zone}-{country}@example.com".replace("/", "-").lower()
    create_workspace(owner=owner, zone=zone, country=country, now=BEFORE)
    brought = run("import", str(book), "--as", owner, "--json")["files"][0]
    assert brought["new"] == len(book.read_text(encoding="utf-8").splitlines()) - 1, brought
    return owner


def ask(line: str, as_owner: tuple[str, ...]) -> Row:
    """Return the answer to a line that is only asked about."""
    return {"note": run("note", line, "--dry-run", *as_owner)}


def save_and_look(row: Row, as_owner: tuple[str, ...]) -> Row:
    """Save the line, return what the commands say about its person, and take it all back."""
    from django.db import transaction
    from django.db.models import Max

    from followthrough.people.models import Contact

    expect = row["expect"]
    wanted = expect.get("keeps", []) if not expect.get("asks") else []
    newest = Contact.objects.aggregate(newest=Max("pk"))["newest"]
    with transaction.atomic():
        saved = run("note", row["text"], *as_owner)
        if not saved.get("contact"):
            answer = ask(row["text"], as_owner) | ({"keeps": dict.fromkeys(wanted, False)} if wanted else {})
        else:
            contact_id = saved["contact"]
            note = saved | {"contact": contact_id if contact_id <= newest else None}
            answer = look(note, contact_id, expect, wanted, as_owner)
        transaction.set_rollback(True)
    return answer


def look(note: Row, contact_id: int, expect: Row, wanted: list[str], as_owner: tuple[str, ...]) -> Row:
    """Return the note with what the person's page says of it: whose turn, promises, sentences, and the words found."""
    card = run("contact", str(contact_id), *as_owner)
    followups, names = card["followups"], expect["person"] if isinstance(expect["person"], list) else [expect["person"]]
    is_right_one = plain_name(note["person"]) in [plain_name(name) for name in names]
    found = {word: [one["id"] for one in run("find", word, *as_owner)["rows"]] for word in wanted}
    answer = {
        "note": note,
        "sides": [one["side"] for one in card["promises"] if one.get("state", "open") == "open"],
        "keeps": {word: is_right_one and contact_id in ids for word, ids in found.items()},
    }
    if not wanted:
        del answer["keeps"]
    if followups:
        answer["waits"] = any("theirs" in (one.get("turn"), one.get("court")) or waits(one) for one in followups)
        answer["rests"] = [one.get("rest") or one.get("closed") for one in followups]
        answer["sentences"] = [str(one.get("sentence") or "") for one in followups]
    return answer


def waits(followup: Row) -> bool:
    return bool((followup.get("next") or {}).get("waiting"))


def run(*words: str) -> Row:
    """Run a command in this process. Returns its JSON; {} when it is refused."""
    from followthrough.cli.output import Answer
    from followthrough.cli.run import execute
    from followthrough.kit.errors import Refused

    try:
        answer = execute(parser().parse_args(words), {})
    except Refused:
        return {}
    assert isinstance(answer, Answer)
    shape: Row = json.loads(json.dumps(answer.shape))
    return shape


@cache
def parser() -> argparse.ArgumentParser:
    """The parser of the command line, made once: making it takes longer than most commands."""
    from followthrough.cli.commands import build_parser

    return build_parser()


def parse_arguments() -> argparse.Namespace:
    words = argparse.ArgumentParser(prog="line_scoring", description=__doc__)
    words.add_argument("file", nargs="?", type=Path, default=LINES / "own.jsonl")
    words.add_argument("--book", type=Path)
    words.add_argument("--show", action="store_true", help="print the lines with a wrong key")
    words.add_argument("--save", action="store_true", help="really save each line, and roll it back")
    words.add_argument("--only", default="", metavar="KIND,...", help="only these kinds, ids or personas")
    asked = words.parse_args()
    asked.book = asked.book or asked.file.with_name("book.csv")
    return asked


def main() -> int:
    asked = parse_arguments()
    only = set(asked.only.split(",")) - {""}
    rows = [row for row in read_rows(asked.file) if not only or only & {row["id"], row["kind"], row["persona"]}]
    with tempfile.TemporaryDirectory(prefix="followthrough-lines-") as folder:
        os.environ |= {"FOLLOWTHROUGH_HOME": folder, "DJANGO_SETTINGS_MODULE": "followthrough.settings"}
        os.environ.pop("DATABASE_URL", None)
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0, skip_checks=True)
        score = score_lines(rows, asked.book, save=asked.save)
    print("\n".join([*(score.failures if asked.show else []), score.words()]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
