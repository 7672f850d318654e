"""The style of dates: order of day and month, clock, first day of the week, and the word for what a letter goes by.

The style follows the country (country_styles.py), and a workspace can change it. A door sets it once, where it knows
who acts (`in_style`); whatever writes a date reads it (`current_style`). A cache of words has the style in its key:
`cached_in_style`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache, update_wrapper
from typing import Literal, NamedTuple, ParamSpec, TypeVar

from followthrough.kit.dates import country_styles

Clock = Literal[12, 24]
MailWord = Literal["mail", "post"]
P = ParamSpec("P")
T = TypeVar("T")


class DateStyle(NamedTuple):
    """The style in which dates are written. A tuple, because it is part of the key of each cache of words.

    `week_starts` counts from 0, which is Monday. `mail_word` is what carries letters: 'in the mail', 'in the post'.
    """

    month_first: bool
    clock: Clock
    week_starts: int
    mail_word: MailWord


BRITISH = DateStyle(month_first=False, clock=24, week_starts=0, mail_word="post")
AMERICAN = DateStyle(month_first=True, clock=12, week_starts=6, mail_word="mail")

_current: ContextVar[DateStyle] = ContextVar("date_style", default=BRITISH)


def current_style() -> DateStyle:
    """The style in which dates are written here: that of the member who acts, British where nobody does."""
    return _current.get()


@contextmanager
def in_style(style: DateStyle) -> Iterator[None]:
    """Write dates in this style inside the block."""
    token = _current.set(style)
    try:
        yield
    finally:
        _current.reset(token)


def write_in_style(style: DateStyle) -> None:
    """Write dates in this style from here on, until the surrounding `in_style` ends."""
    _current.set(style)


@cache
def style_of_country(country: str) -> DateStyle:
    """The style of a country by its two letters; British for an unknown one.

    The month comes first where people write American English, and there they say 'mail'.
    """
    month_first = country in country_styles.MONTH_FIRST
    return DateStyle(
        month_first,
        12 if country in country_styles.TWELVE_HOURS else 24,
        next((day for day, where in country_styles.WEEK_STARTS.items() if country in where), 0),
        "mail" if month_first else "post",
    )


@lru_cache(maxsize=256)
def changed_style(
    country: str, month_first: bool | None, clock: int | None, week_starts: int | None, mail_word: str | None
) -> DateStyle:
    """The style of a country with some of its parts changed; None leaves a part as it is in the country."""
    style = style_of_country(country)
    return DateStyle(
        style.month_first if month_first is None else bool(month_first),
        style.clock if clock is None else (12 if clock == 12 else 24),
        style.week_starts if week_starts is None else week_starts % 7,
        style.mail_word if mail_word is None else ("mail" if mail_word == "mail" else "post"),
    )


def cached_in_style(maxsize: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Decorator: cache what a function returns by its arguments and by the style of dates."""

    def cached(function: Callable[P, T]) -> Callable[P, T]:
        @lru_cache(maxsize=maxsize)
        def kept(_style: DateStyle, *args: P.args, **kwargs: P.kwargs) -> T:
            return function(*args, **kwargs)

        def found(*args: P.args, **kwargs: P.kwargs) -> T:
            return kept(_current.get(), *args, **kwargs)  # type: ignore[arg-type]  # P has no bound

        return update_wrapper(found, function)

    return cached
