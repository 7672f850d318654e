"""Format the figures as a table."""

import os
import platform
import sqlite3

HEAD = ("what", "aim", "median", "p95", "least", "floor", "x floor", "statements", "")
WIDTH = (32, 10, 11, 11, 11, 12, 9, 12, 30)


def table(heading: str, figures: list[dict[str, object]]) -> str:
    lines = ["", heading, row(HEAD), *(row(cells(figure)) for figure in figures)]
    return "\n".join(line.rstrip() for line in lines)


def row(words: tuple[str, ...]) -> str:
    first, *others = zip(words, WIDTH, strict=True)
    return first[0].ljust(first[1]) + "".join(word.rjust(width) for word, width in others)


def cells(figure: dict[str, object]) -> tuple[str, ...]:
    unit, median, floor = str(figure["unit"]), float(str(figure["median"])), float(str(figure["floor"]))
    worse = (floor / median if unit == "/s" else median / floor) if floor and median else 0
    aim = float(str(figure["aim"]))
    is_met = median >= aim if unit in ("/s", "%") else median <= aim
    shown = [number_words(float(str(figure[name])), unit) for name in ("aim", "median", "p95", "least", "floor")]
    return (
        str(figure["what"]),
        *shown,
        f"{worse:.1f}" if worse else "",
        str(figure["statements"] or ""),
        "  " + ", ".join(filter(None, ["" if is_met or not aim else "weaker than aimed", str(figure["note"])])),
    )


def number_words(number: float, unit: str) -> str:
    if not number:
        return ""
    return f"{number:,.0f} {unit}" if unit in ("/s", "MB") else f"{number:.2f} {unit}"


def machine() -> str:
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    return (
        f"\n{os.cpu_count()} cores, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}; load {load}. "
        "Times are CPU of this process (a PostgreSQL server's own is not in it)."
    )
