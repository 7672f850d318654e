"""`note --lines FILE`: each line on its own, so that a bad one does not stop the rest."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from followthrough.cli import check_words
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer
from followthrough.kit.errors import Refused
from followthrough.words.en.cli import answers as say

STDIN = "-"


def note_file(call: Invocation, note_line: Callable[..., Answer]) -> int:
    """Note each line of the file and print its answer: with --json one JSON a line. Returns 1 if any was refused.

    Blank lines are skipped. The first line that is saved takes the key of --key.
    """
    key, refused = call.client_key, False
    for number, said in numbered_lines(call.args.lines):
        answer = note_one(call, said, note_line, client_key=key)
        print_line(number, said, answer, as_json=call.args.json)
        refused = refused or bool(answer.code)
        key = "" if answer.shape.get("saved") else key
    return 1 if refused else 0


def numbered_lines(name: str) -> Iterator[tuple[int, str]]:
    """(number from 1, text) of each line that is not blank. Raises Refused for a file that cannot be read."""
    try:
        raw = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
    except OSError as error:
        raise Refused(say.cant_read(path=name, why=error.strerror), do=say.A_TEXT_FILE) from error
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").splitlines(), 1):
        if said := line.decode("utf-8", errors="surrogateescape").strip():
            yield number, said


def note_one(call: Invocation, said: str, note_line: Callable[..., Answer], *, client_key: str) -> Answer:
    """The answer to one line; a refusal is an answer as well."""
    try:
        check_words.refuse_line(said)
        return note_line(call, said, client_key=client_key)
    except Refused as error:
        return Answer({"saved": False, "refused": str(error)}, [str(error)], code=1)


def print_line(number: int, said: str, answer: Answer, *, as_json: bool) -> None:
    """Print the answer to one line, with its number and, where it was refused, its words."""
    shape: dict[str, Any] = {"line": number, **answer.shape}
    if as_json:
        readable = said.encode("utf-8", errors="replace").decode()
        print(json.dumps(shape if not answer.code else {**shape, "words": readable}, ensure_ascii=False), flush=True)
    else:
        print(f"{number}: {' '.join(answer.lines)}", flush=True)
