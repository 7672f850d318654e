"""The list of the day: its rows in their groups, and the rows that fit into the chosen minutes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from followthrough.desk import ranking
from followthrough.desk.covered_rows import colleague_words
from followthrough.desk.row_texts import RowTexts
from followthrough.desk.today import Day, DayGroup, DueFollowUp, R, title_of
from followthrough.followups.channels import channel_named
from followthrough.kit.dates.words import weekday, weekday_number
from followthrough.web.followup.touch_lines import tries
from followthrough.web.site.addresses import url
from followthrough.web.today.context import TodayGroup, TodayRow
from followthrough.words import sentences
from followthrough.words.en.web import today as say

# The minutes that can be chosen, besides all.
BUDGETS = ("15", "30", "60")
# Group of the day: the noun for one of its rows, for 'three steps, with every promise'.
NOUNS = {"promised": "promise", "answer": "answer", "quotes": "quote"}
# The rows that fit into each of BUDGETS.
Fitting = Mapping[str, Sequence[DueFollowUp]]


def rows_within(rows: Sequence[R], minutes: str) -> Sequence[R]:
    """Return the rows that fit into the chosen minutes."""
    return ranking.rows_within(rows, int(minutes)) if minutes in BUDGETS else rows


def person_address(followup_id: int, minutes: str = "all") -> str:
    """Return the address of Today with this follow-up's person beside the list."""
    tail = "" if minutes == "all" else f"&minutes={minutes}"
    return f"{url('today')}?p={followup_id}{tail}#p"


def groups(day: Day, chosen: DueFollowUp | None, minutes: str, fitting: Fitting) -> list[TodayGroup]:
    over = over_classes(day, fitting)
    return [group_of(group, over, chosen, minutes) for group in day.groups]


def rows_by_budget(day: Day) -> Fitting:
    """Return the rows that fit into each of BUDGETS."""
    return {budget: day.within(int(budget)) for budget in BUDGETS}


def over_classes(day: Day, fitting: Fitting) -> dict[int, str]:
    """Return for each row's id the CSS classes of the minutes that it does not fit into, '' for none."""
    over = dict.fromkeys((row.id for row in day.rows), "")
    for budget, rows in fitting.items():
        for pk in over.keys() - {row.id for row in rows}:
            over[pk] += f" over{budget}"
    return {pk: classes.strip() for pk, classes in over.items()}


def group_of(group: DayGroup, over: dict[int, str], chosen: DueFollowUp | None, minutes: str) -> TodayGroup:
    hidden = [set(classes.split()) for classes in {over[row.id] for row in group.rows}]
    return TodayGroup(
        f"g-{group.key}",
        title=group.heading,
        is_promised=group.key == "promised",
        minutes=f"{group.minutes} min",
        over=" ".join(sorted(set.intersection(*hidden))),
        rows=[row_of(row, chosen, minutes, over[row.id]) for row in group.rows],
    )


def row_of(row: DueFollowUp, chosen: DueFollowUp | None, minutes: str, over: str) -> TodayRow:
    is_current = chosen is not None and chosen.contact_id == row.contact_id and (chosen.id == row.id or not row.is_own)
    mark = colleague_words(row.for_colleague, row.now.date())
    drawn = drawn_row(row.texts, row.why, row.minutes, row.is_late, is_current, minutes, over, mark)
    return drawn._replace(when=day_it_is_due(row)) if row.place == ranking.LATER else drawn


def day_it_is_due(row: DueFollowUp) -> str:
    """Return 'by Fri' for a row under 'Due later', where an hour alone would read as one of today."""
    return say.by_day(weekday(row.texts.window.last_day, short=True))


@lru_cache(maxsize=2048)
def drawn_row(
    texts: RowTexts, why: str, row_minutes: int, is_late: bool, is_current: bool, minutes: str, over: str, mark: str
) -> TodayRow:
    """Return the line of a row. Cached like its words: after each logged touch all other rows are the same."""
    due, window = texts.due, texts.window
    starts = window.ends if window.precision == "by" else window.starts
    channel, is_promised = channel_named(due.channel), texts.group == "promised"
    tries_label, marks = tries(texts.marks)
    return TodayRow(
        person_address(due.id, minutes),
        when_of(texts),
        starts.isoformat(timespec="minutes"),
        title_of(texts),
        texts.facts.org,
        why,
        f"{row_minutes} min",
        "" if due.is_own else channel.icon,
        channel.label,
        tries_label,
        marks,
        state_of(is_promised=is_promised, is_late=is_late),
        is_current,
        over,
        texts.refused,
        mark,
    )


def state_of(*, is_promised: bool, is_late: bool) -> str:
    """Return the CSS classes of a row: red says promised, a ringed mark says that its day is over."""
    return " ".join(name for name, holds in (("promised", is_promised), ("overdue", is_late)) if holds)


def when_of(texts: RowTexts) -> str:
    """Return '10 am' or 'morning'; 'Fri 20' for an overdue row; 'today' for a promise without an hour."""
    day = texts.window.day
    if texts.facts.today and day < texts.facts.today:
        return weekday_number(day)
    return "today" if texts.group == "promised" and texts.when == "any time" else texts.when


def sums(day: Day, fitting: Fitting) -> dict[str, str]:
    """Return a sentence about the steps that fit, by 'all' and by each of BUDGETS."""
    whole = {"all": sentences.day_line(len(day.rows), minutes=day.minutes)}
    return whole | {budget: fitting_sentence(day, int(budget), fits) for budget, fits in fitting.items()}


def fitting_sentence(day: Day, budget: int, fits: Sequence[DueFollowUp]) -> str:
    if len(fits) == len(day.rows):
        spare = max(0, budget - day.minutes) or None
        return sentences.day_line(len(fits), minutes=day.minutes, spare=spare)
    if fits:
        due, done = Counter(row.group for row in day.rows), Counter(row.group for row in fits)
        whole = [noun for key, noun in NOUNS.items() if 0 < due[key] == done[key]]
        return sentences.part_line(len(fits), minutes=sum(row.minutes for row in fits), groups=whole)
    least = min(row.minutes for row in day.rows)
    return say.nothing_fits(budget=budget, least=least)
