"""Today keeps the words of its rows: a second look reads no touches, and every act shows at once."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from bench.cpu import counted_statements
from followthrough.desk import row_texts, today
from followthrough.flows.history.correct_touch import correct_touch
from followthrough.flows.history.undo import undo_newest
from followthrough.kit.dates.style import AMERICAN, in_style
from followthrough.people.models import Contact
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast


def read_touches(cast: Cast, now: datetime) -> int:
    """Statements about touches that a look at the day takes."""
    with counted_statements() as said:
        today.build_day(cast.ann, now=now)
    return sum("FROM followthrough_touch" in sql or "followthrough_touch AS t" in sql for sql in said)


def why_rob(cast: Cast, now: datetime) -> str:
    return next(row.why for row in today.build_day(cast.ann, now=now).rows if row.name.startswith("Rob"))


def test_a_second_look_reads_no_touches(cast: Cast, now: datetime) -> None:
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob)
    assert (read_touches(cast, now), read_touches(cast, now)) == (1, 0)
    assert read_touches(cast, now + timedelta(hours=1)) == 0


def test_after_a_touch_only_its_contact_is_read_again(cast: Cast, now: datetime) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    make.followup(by=cast.ann, contact=ada, due=make.window(now))
    today.build_day(cast.ann, now=now)
    asked: list[int] = []
    reads = today.touches_for_facts

    def spied(followups: dict[int, int], *, workspace_id: int) -> object:
        asked.extend(followups.values())
        return reads(followups, workspace_id=workspace_id)

    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(today, "touches_for_facts", spied)
        today.build_day(cast.ann, now=now)
    assert asked == [cast.rob.pk]


Step = Callable[[Cast, datetime], object]


def try_call(cast: Cast, now: datetime) -> object:
    return make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, outcome="voicemail")


def correct_call(cast: Cast, now: datetime) -> object:
    newest = Touch.objects.filter(contact=cast.rob).uncorrected().order_by("-pk")[0]
    return correct_touch(newest, outcome="busy", words="", by=cast.ann, now=now)


def undo(cast: Cast, now: datetime) -> object:
    return undo_newest(by=cast.ann, now=now)


def by_hand(cast: Cast, now: datetime) -> object:
    return Touch.objects.filter(contact=cast.rob).update(outcome="no_answer")


def forget(cast: Cast, now: datetime) -> object:
    return Touch.objects.filter(contact=cast.rob).delete()


@pytest.mark.parametrize(
    "steps", [(try_call, correct_call, undo), (try_call, by_hand, forget), (try_call, try_call, forget, try_call)]
)
def test_every_change_of_the_touches_shows_at_once(cast: Cast, now: datetime, steps: tuple[Step, ...]) -> None:
    for step in steps:
        why_rob(cast, now)
        step(cast, now)
        kept = why_rob(cast, now)
        row_texts.forget_texts()
        assert kept == why_rob(cast, now), step.__name__


def test_a_new_name_and_the_style_of_dates_show_at_once(cast: Cast, now: datetime) -> None:
    make.touch(by=cast.ann, contact=cast.rob, outcome="met", channel="meeting", at=now - timedelta(days=200))
    british = why_rob(cast, now)
    with in_style(AMERICAN):
        american = why_rob(cast, now)
    assert british != american
    Contact.objects.filter(pk=cast.rob.pk).update(full="Rob Oak")
    assert [row.name for row in today.build_day(cast.ann, now=now).rows] == ["Rob Oak"]


def test_the_oldest_texts_are_dropped(cast: Cast, now: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_texts, "MOST_KEPT", 2)
    for name in ("Ada Brook", "Bea Cole", "Cy Dale"):
        make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name=name), due=make.window(now))
    for _ in range(2):
        assert len(today.build_day(cast.ann, now=now).rows) == 4
    assert row_texts.count_kept() == 2
