"""Write docs/grammar.md: each production with an example, its reason and its patterns.

`python -m followthrough.quickline.docs.dates_page > docs/grammar.md` writes it; a test compares the page with the
productions.
"""

from followthrough.quickline.core.productions import Grammar, Production
from followthrough.quickline.dates.confidence import DOUBTS
from followthrough.quickline.dates.grammar import all_rounds
from followthrough.quickline.docs import lines_page, wishes_page
from followthrough.quickline.languages import BY_CODE

HEAD = """# How dates are parsed

Each word gets a kind (`num`, `wday`, `month_name`, `clock`; a small word is a kind of its own), and productions are
written with kinds: `[x]` is optional, `a|b` is one of two, `n:num` passes the number to the builder as `n`, `!x` means
'not followed by x', `=x` 'only if followed by x', `<x` 'only if preceded by x'; `NUM`, `UNIT`, `ORD` stand for several
kinds. A language is a folder with a table of words of these kinds (`en/`, `de/`) and the few productions that only it
has, which are marked here with its name.
There are four rounds. Each goes from left to right and takes the longest match first. A word that no production
matches remains a plain word.
Numbers in brackets (guide 5) are paragraphs of the label guide: weeks start on Monday, a bare weekday is the next one
after today, bare hours 1-6 are pm. Before the first round, words that may be a name ('call April'), a verb ('they
may') or a thing ('the first call') are resolved from the words beside them (`ambiguous_words.py`).

If there are several dates, the due date is the one after the last planned verb, else the last one. A more exact date
beside a vague one wins. A date that is ruled out ('can't do Friday', 'moved from Monday', 'valid until 30 June', 'away
from Monday') is not due. 'Until' with a word for being away or waiting, or with 'not' ('on vacation til Jan 4', 'don't
call until May'), is the first day on which something can be done, not a deadline; with
'then' behind it, it is the day itself (`pick_due.py`).

A date that is part of the name of a thing stays in the words and is never due: behind 'the', 'her', 'Ada's', 'about' or
're' and before a noun ('the March report', 're Q2 figures'), with a possessive ending ("Saturday's party"), joined by a
hyphen ('Dezember-Newsletter'), or as two numbers behind a thing that has a number ('flat 3/4'). With another date in
the line, one before a noun without an article ('Q4 report Friday') and one in the words after 'about' ('Friday about
the party on 12 Dec') belong to the thing, too (`named_things.py`, `ambiguous_words.py`).

A date that belongs to a past verb has happened: 'called Monday', 'on Monday I met', 'Friday: rang', 'left a message
Friday', 'got a text from Ada Friday'. The latest of them says when it happened, if its clause tells how we were in
touch or only says when; not 'since Monday', 'the photos from last weekend', 'at the June fair', and no time that is
still ahead (`pick_happened.py`).

This page is written by `python -m followthrough.quickline.docs.dates_page`.
"""
DOUBTS_HEAD = """
## When a date is asked about

A date with a confidence below 0.75 is shown as a question. A production sets the confidence of its own words; these
reasons look at the whole line after the last round (`confidence.py`).

"""
TITLES = (
    "First round: words become durations, clock times, parts of a day, days and periods",
    "Second round: parts of periods, durations from a day, dates with weekdays, ranges",
    "Third round: a day and a time become one moment",
    "Fourth round: by, before, until, after, one date or another",
)


def page() -> str:
    """The whole page as Markdown."""
    sections = (_section(title, grammar) for title, grammar in zip(TITLES, all_rounds(), strict=True))
    doubts = "".join(f"- **{doubt.example}**: {doubt.why}\n" for doubt in DOUBTS)
    return HEAD + "".join(sections) + DOUBTS_HEAD + doubts + lines_page.page() + wishes_page.page()


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
