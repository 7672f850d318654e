"""The commands of the day's two ends: morning, end-of-day, and spread-overdue."""

from datetime import datetime

from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.followups.models import FollowUp
from followthrough.kit import clock
from tests import make
from tests.cast import Cast
from tests.cli.conftest import Tell


def test_the_end_of_the_day_asks_and_names_who_waits(tell: Tell, cast: Cast) -> None:
    who = ("--as", cast.ann.user.email, "--json")
    FollowUp.objects.all().delete()
    shown = tell("end-of-day", *who).json
    assert len(shown["asked"]) == 2 and shown["open"] == [] and shown["zero"] is True

    make.followup(by=cast.ann, contact=cast.rob, due=make.window(clock.now()), purpose="reply")
    shown = tell("end-of-day", *who).json
    assert [row["person"] for row in shown["open"]] == ["Rob Okafor"] and shown["zero"] is False
    morning = tell("morning", *who).json
    assert morning["said"] and [row["person"] for row in morning["rows"]] == ["Rob Okafor"]


def test_overdue_steps_move_and_promised_ones_are_to_be_told(tell: Tell, cast: Cast) -> None:
    who = ("--as", cast.ann.user.email, "--json")
    FollowUp.objects.all().delete()
    late = make.window(make.LONG_AGO)
    rows = [
        make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name=f"Ada {name}"), due=late)
        for name in ("Brook", "Wren", "Quill")
    ]
    make.promise(by=cast.ann, followup=rows[2])

    dry = tell("spread-overdue", "--days", "5", "--dry-run", *who).json
    assert [one["person"] for one in dry["moved"]] == ["Ada Brook", "Ada Wren"]
    assert FollowUp.objects.get(pk=rows[0].pk).next_starts == rows[0].next_starts
    done = tell("spread-overdue", "--days", "5", *who).json
    assert [one["moves"] for one in done["moved"]] == [1, 1]
    assert all(datetime.fromisoformat(one["on"]).date() > clock.now().date() for one in done["moved"])
    assert [one["person"] for one in done["to_tell"]] == ["Ada Quill"] and "Ada" in done["to_tell"][0]["words"]
    assert FollowUp.objects.get(pk=rows[2].pk).next_starts == rows[2].next_starts
    assert tell("spread-overdue", "--days", "5", *who).code == 1
    tell("undo", *who)
    assert FollowUp.objects.get(pk=rows[0].pk).next_starts == rows[0].next_starts


def test_each_promise_is_told_in_its_own_matter(tell: Tell, cast: Cast) -> None:
    """Two promises to one person: the words for the second do not speak of the first."""
    FollowUp.objects.all().delete()
    steps = [
        make.followup(by=cast.ann, contact=cast.rob, due=make.window(make.LONG_AGO), what=what, channel="email")
        for what in ("the price", "the plan of the house")
    ]
    for step in steps:
        make.promise(by=cast.ann, followup=step)

    def spread() -> tuple[dict[int, str], int]:
        with CaptureQueriesContext(connection) as statements:
            shown = tell("spread-overdue", "--days", "5", "--dry-run", "--as", cast.ann.user.email, "--json").json
        return {row["id"]: row["words"] for row in shown["to_tell"]}, len(statements)

    words, few = spread()
    assert "the price" in words[steps[0].pk] and "the plan" not in words[steps[0].pk]
    assert "the plan of the house" in words[steps[1].pk]
    for name in ("Ada Brook", "Ada Wren", "Ada Quill"):
        late = make.window(make.LONG_AGO)
        row = make.followup(by=cast.ann, contact=make.contact(by=cast.ann, name=name), due=late)
        make.promise(by=cast.ann, followup=row)
    words, more = spread()
    assert len(words) == 5 and more == few


def test_no_day_and_too_many_are_refused(tell: Tell, cast: Cast) -> None:
    for days in ("0", "500"):
        assert tell("spread-overdue", "--days", days, "--as", cast.ann.user.email).code == 1
