"""Sentences of Today and Focus around their rows."""

YOUR_FIRST_LINE = "Your first line"
SAVE = "Save"
LOG_SOMETHING = "Log something"
PICK_SOMEONE = "Pick someone to follow up"
UPCOMING = "Upcoming"
YOUR_TURN = "Now"
NOT_WARMED_UP = "Today couldn’t be drawn before the first visitor came"
AFTER_THIS = "After this:"


def by_day(weekday: str) -> str:
    return f"by {weekday}"


def focus_title(name: str) -> str:
    return f"Focus: {name}"


def place_of(place: int, total: int) -> str:
    return f"{place} of {total}"


def minutes_left(minutes: int) -> str:
    return f"about {minutes} min left"


def today_at(at: str) -> str:
    return f"Today, {at}"


def after(first: str) -> str:
    return f"After {first}:"


def nothing_fits(budget: int, least: int) -> str:
    return f"Nothing fits in {budget} min. The shortest one takes {least}."
