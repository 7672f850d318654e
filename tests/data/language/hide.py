"""Split a set of labelled lines into an open part and a hidden third.

    python tests/data/language/hide.py LINES.jsonl     writes NAME.jsonl and NAME_hidden.jsonl beside this file

The text alone decides: the SHA-256 of its lower-cased words, as a number, divided by three leaves nothing -> hidden.
So a line stays where it is when the set grows, and nobody chooses which lines are hidden.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).parent


def is_hidden(text: str) -> bool:
    return int(sha256(" ".join(text.lower().split()).encode()).hexdigest(), 16) % 3 == 0


def split(rows: list[str]) -> tuple[list[str], list[str]]:
    """(open, hidden), each in the order of `rows`. Raises ValueError where a text stands twice."""
    texts = [json.loads(row)["text"] for row in rows]
    if len({text.lower() for text in texts}) < len(texts):
        raise ValueError("a line stands twice")
    hidden = [is_hidden(text) for text in texts]
    return (
        [row for row, away in zip(rows, hidden, strict=True) if not away],
        [row for row, away in zip(rows, hidden, strict=True) if away],
    )


def main(source: Path) -> None:
    rows = [row for row in source.read_text(encoding="utf-8").splitlines() if row.strip()]
    for ending, part in zip(("", "_hidden"), split(rows), strict=True):
        target = HERE / f"{source.stem}{ending}.jsonl"
        target.write_text("\n".join(part) + "\n", encoding="utf-8")
        print(f"{target.name}: {len(part)} lines")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
