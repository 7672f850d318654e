"""Measure parsing a quick line against one pass of a regular expression, and the share of lines parsed correctly.

The shares are shown for each file of lines and for each part of a line.
"""

import re
from datetime import datetime
from itertools import cycle
from pathlib import Path

from bench.cpu import Figure, measure_in_turn
from followthrough.quickline.line.parse_line import parse_line
from tests.quickline.scoring import PARTS, scored

NOW = datetime(2026, 11, 24, 8, 48)
LINES = (
    "called Ingrid Bellcroft, left voicemail, try again thursday morning",
    "met Theo Quillgate at the fair, send him the price list by friday",
    "Octavia from Fairmore Press wants samples, call her tomorrow at 10",
    "mailed the drawing to Nadia, ask again in two weeks",
    "no answer from Hugo",
    "lunch with Edda Langham next tuesday 12:30",
    "quote 1190 to Caspar Holmes over £4,200 valid 30 days, follow up 3 december",
    "Silas asked me to call after 3 pm on monday",
    "Mina: damp test first, then price. I promised the report by end of month",
    "text Bram re: spring date, mid january",
)
WORD = re.compile(
    r"\b(call|mail|text|send|meet|quote|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next|\d+(?::\d\d)?|[A-Z]\w+)\b"
)
KNOWN = ("Ingrid Bellcroft", "Theo Quillgate", "Nadia Carshire", "Hugo Ashham")


def measure() -> list[Figure]:
    lines, plain = cycle(LINES), cycle(LINES)

    def read() -> object:
        return parse_line(next(lines), NOW, "en-GB", KNOWN)

    taken = measure_in_turn("Parse a line", read, lambda: WORD.findall(next(plain)), aim=1, rounds=600, warm=60)
    return [taken, *(figure for name in FILES for figure in shares(name))]


FILES = ("lines_en", "lines_en_hidden", "lines_de", "lines_de_hidden")
AIMS = {"all": 65.0, "due": 90.0, "day": 94.0}


def shares(name: str) -> list[Figure]:
    """Return the percentage of correct values for each part, the only figures shown about hidden files."""
    path = Path(__file__).parent.parent / f"tests/data/language/{name}.jsonl"
    if not path.exists():
        return []
    score = scored(path)
    right = [share(name, part, score.share(part)) for part in ("all", *PARTS, "due", "day")]
    return [*right, share(name, "wrong but sure", 100 * score.wrong_but_sure / score.lines)]


def share(name: str, part: str, per_cent: float) -> Figure:
    return Figure(f"{name}: {part}", AIMS.get(part, 0), per_cent, per_cent, per_cent, unit="%")
