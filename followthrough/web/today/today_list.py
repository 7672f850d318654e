"""The list of the day: its rows in their groups, and the rows that fit into the chosen minutes."""

from followthrough.desk.today import Day, DayGroup, DueFollowUp
from followthrough.followups.channels import channel_named
from followthrough.web.followup.touch_lines import tries
from followthrough.web.site.addresses import url
from followthrough.web.today.context import TodayGroup, TodayRow
from followthrough.words import sentences

# The minutes that can be chosen, besides all.
BUDGETS = ("15", "30", "60")
# Group of the day: the noun for one of its rows, for 'three steps, with every promise'.
NOUNS = {"promised": "promise", "answer": "answer", "quotes": "quote"}


def rows_within(day: Day, minutes: str) -> list[DueFollowUp]:
    """Return the rows that fit into the chosen minutes."""
    return day.within(int(minutes)) if minutes in BUDGETS else day.rows


def person_address(followup_id: int, minutes: str = "all") -> str:
    """Return the address of Today with this follow-up's person beside the list."""
    tail = "" if minutes == "all" else f"&minutes={minutes}"
    return f"{url('today')}?p={followup_id}{tail}#p"


def groups(day: Day, chosen: DueFollowUp | None, minutes: str) -> list[TodayGroup]:
    over = over_classes(day)
    return [group_of(group, over, chosen, minutes) for group in day.groups]


def over_classes(day: Day) -> dict[int, str]:
    """Return for each row's id the CSS classes of the minutes that it does not fit into, '' for none."""
    fits = {budget: {row.id for row in day.within(int(budget))} for budget in BUDGETS}
    return {row.id: " ".join(f"over{budget}" for budget in BUDGETS if row.id not in fits[budget]) for row in day.rows}


def group_of(group: DayGroup, over: dict[int, str], chosen: DueFollowUp | None, minutes: str) -> TodayGroup:
    hidden = [set(over[row.id].split()) for row in group.rows]
    return TodayGroup(
        f"g-{group.key}",
        title=group.heading,
        is_promised=group.key == "promised",
        minutes=f"{group.minutes} min",
        over=" ".join(sorted(set.intersection(*hidden))),
        rows=[row_of(row, chosen, minutes, over[row.id]) for row in group.rows],
    )


def row_of(row: DueFollowUp, chosen: DueFollowUp | None, minutes: str, over: str) -> TodayRow:
    starts = row.window.ends if row.window.precision == "by" else row.window.starts
    channel = channel_named(row.channel)
    tries_label, marks = tries(row.marks)
    return TodayRow(
        person_address(row.id, minutes),
        when_of(row),
        starts.isoformat(timespec="minutes"),
        row.name,
        row.organization,
        row.why,
        f"{row.minutes} min",
        channel.icon,
        channel.label,
        tries_label,
        marks,
        "promised" if row.promised else "overdue" if row.is_late else "",
        chosen is not None and chosen.contact_id == row.contact_id,
        over,
    )


def when_of(row: DueFollowUp) -> str:
    """Return '10:00' or 'morning'; 'Fri 20' for an overdue row; 'today' for a promise without an hour."""
    day = row.window.day
    if row.facts_at_midnight.today and day < row.facts_at_midnight.today:
        return f"{day:%a} {day.day}"
    return "today" if row.promised and row.when == "any time" else row.when


def sums(day: Day) -> dict[str, str]:
    """Return a sentence about the steps that fit, by 'all' and by each of BUDGETS."""
    whole = {"all": sentences.day_line(len(day.rows), minutes=day.minutes)}
    return whole | {budget: fitting_sentence(day, int(budget)) for budget in BUDGETS}


def fitting_sentence(day: Day, budget: int) -> str:
    fits = day.within(budget)
    if len(fits) == len(day.rows):
        spare = max(0, budget - day.minutes) or None
        return sentences.day_line(len(fits), minutes=day.minutes, spare=spare)
    if fits:
        whole = [noun for key, noun in NOUNS.items() if holds_all(day, fits, key)]
        return sentences.part_line(len(fits), minutes=sum(row.minutes for row in fits), groups=whole)
    least = min(row.minutes for row in day.rows)
    return f"Nothing fits into {budget} minutes. The shortest step takes {least}."


def holds_all(day: Day, fits: list[DueFollowUp], key: str) -> bool:
    """Return True when the group has rows and all of them fit."""
    wanted = [row for row in day.rows if row.group == key]
    return bool(wanted) and all(row in fits for row in wanted)
