"""What of dates differs from language to language beyond single words: how numbers are written, small leading words."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DateCues:
    """`shapes`: alternatives of the scanner, one a line, before the common ones; empty when there are none.
    `halves`: whether am and pm are written. The sets are lower-case words."""

    language: str  # productions marked with it are read, those of other languages are not
    shapes: str
    halves: bool
    refusing: frozenset[str]  # 'can't do Friday': named in order to be ruled out
    conditions: frozenset[str]  # 'if not paid by Friday' rules nothing out
    expiry: frozenset[str]  # 'valid until Friday': no date of ours
    future_leads: frozenset[str]  # right before a date: it lies ahead
    idle_days: Mapping[int, int]  # so many days may mean so many: 'acht Tage' are counted with both ends, a week
    holidays_of: Mapping[str, Mapping[str, tuple[object, ...]]]  # country -> what is named or dated otherwise there
    future_words: frozenset[str]  # between a verb of the past and a date: it lies ahead
