"""Write docs/grammar.md: each production with an example, its reason and its patterns.

`python -m followthrough.quickline.docs.dates_page > docs/grammar.md` writes it; a test compares the page with the
productions.
"""

from followthrough.quickline.core.productions import Grammar, Production
from followthrough.quickline.dates.confidence import DOUBTS
from followthrough.quickline.dates.grammar import all_rounds
from followthrough.quickline.docs import lines_page as line_rules
from followthrough.quickline.languages import BY_CODE

HEAD = """# How dates are read

Words become kinds (`num`, `wday`, `month_name`, `clock`, a small word for itself); productions are written over kinds:
`[x]` may be missing, `a|b` either, `n:num` is handed on by name, `!x` not before x, `=x` only before x, `<x`
only behind x; `NUM`, `UNIT`, `ORD` stand for several. A language is a table of words of these kinds (`en/`, `de/`) and
the few productions that only it has, marked here with its name.
Four rounds, each from left to right, the longest form first. What no production understands stays a plain word.
Numbers in brackets (guide 5) are paragraphs of the label guide: weeks start on Monday, a bare weekday is the next one
after today, bare hours 1-6 are pm. A word that could be a name ('call April'), a verb ('they may') or a thing
('the first call') is settled before the first round from its neighbours (`ambiguous_words.py`).

Of several dates the due one is the one behind the last verb of a next action, else the last; a more exact one beside a
vague one wins; a date governed by a verb of the past ('called Monday') has happened, and one that is ruled out
('can't do Friday', 'moved from Monday', 'valid until 30 June') is not due (`pick_due.py`).

This page is written by `python -m followthrough.quickline.docs.dates_page`.
"""
ASKED = """
## When a date is asked about

Below 0.75 a date is shown as a question. A production marks what is doubtful in its own words; these look at the whole
line, after the last round (`confidence.py`).

"""
TITLES = (
    "First round: words become lengths, clocks, dayparts, days and periods",
    "Second round: edges of periods, lengths from somewhere, dates with weekdays, ranges",
    "Third round: a day and a time of day become one moment",
    "Fourth round: by, before, until, after, one or the other",
)


def page() -> str:
    """The whole page as Markdown."""
    sections = (_section(title, grammar) for title, grammar in zip(TITLES, all_rounds(), strict=True))
    doubts = "".join(f"- **{doubt.example}**: {doubt.why}\n" for doubt in DOUBTS)
    return HEAD + "".join(sections) + ASKED + doubts + line_rules.page()


def _section(title: str, grammar: Grammar) -> str:
    return f"\n## {title}\n\n" + "".join(_entry(forms) for forms in _by_builder(grammar))


def _by_builder(grammar: Grammar) -> list[list[Production]]:
    """The productions, grouped by builder, in order."""
    filed: dict[int, list[Production]] = {}
    for production in grammar.table:
        filed.setdefault(id(production.build), []).append(production)
    return list(filed.values())


def _entry(forms: list[Production]) -> str:
    shown = ", ".join(f"`{' '.join(form.pattern.split())}`" for form in forms[:3])
    more = f" and {len(forms) - 3} more" if len(forms) > 3 else ""
    language = f" ({BY_CODE[forms[0].language].name})" if forms[0].language else ""
    return f"- **{forms[0].example}**{language}: {forms[0].why} {shown}{more}\n"


if __name__ == "__main__":
    print(page(), end="")
