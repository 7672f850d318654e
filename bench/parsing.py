"""Parse a quick line, against the least a program could do with it: one pass of one regular expression."""

import re
from datetime import datetime
from itertools import cycle

from bench.cpu import Figure, in_turn
from followthrough.language.quickline import read_line

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
KNOWN = [
    (n, name, "", ()) for n, name in enumerate(("Ingrid Bellcroft", "Theo Quillgate", "Nadia Carshire", "Hugo Ashham"))
]


def measure() -> list[Figure]:
    lines, plain = cycle(LINES), cycle(LINES)

    def read() -> object:
        return read_line(next(lines), NOW, "en-GB", KNOWN)

    return [in_turn("Parse a line", read, lambda: WORD.findall(next(plain)), aim=1, rounds=600, warm=60)]
