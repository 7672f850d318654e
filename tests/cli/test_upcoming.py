"""The days ahead on the command line."""

from datetime import date

from followthrough.kit import windows
from tests import make
from tests.cast import Cast
from tests.cli.conftest import Tell
from tests.cli.test_day import ROW, who


def test_thursday_is_told_on_tuesday_with_the_load_of_each_day(cast: Cast, tell: Tell) -> None:
    person = make.contact(by=cast.ann, name="Ada Brook")
    step = make.followup(by=cast.ann, contact=person, due=windows.on_day(date(2026, 11, 26), "Europe/London"))

    answer = tell("upcoming", "--days", "4", *who(cast)).json

    (row,) = answer["rows"]
    assert row.keys() == ROW
    assert (row["id"], row["person"], row["window"]["said"]) == (step.pk, "Ada Brook", "Thursday 26 Nov")
    assert answer["days"] == [
        {"on": "2026-11-25", "rows": 0, "minutes": 0, "of": 60},
        {"on": "2026-11-26", "rows": 1, "minutes": 4, "of": 60},
        {"on": "2026-11-27", "rows": 0, "minutes": 0, "of": 60},
        {"on": "2026-11-28", "rows": 0, "minutes": 0, "of": 0},
    ]


def test_the_words_name_the_days_that_have_somebody(cast: Cast, tell: Tell) -> None:
    at = who(cast)[:-1]
    assert tell("upcoming", *at).out == "Nothing is planned on these days.\n"
    person = make.contact(by=cast.ann, name="Ada Brook")
    make.followup(by=cast.ann, contact=person, due=windows.on_day(date(2026, 11, 26), "Europe/London"))
    lines = tell("upcoming", *at).out.splitlines()
    assert lines[0] == "Thursday: 1 person, 4 of 60 min" and "Ada Brook" in lines[1]


def test_fourteen_days_without_a_number_and_odd_numbers_are_refused(cast: Cast, tell: Tell) -> None:
    assert len(tell("upcoming", *who(cast)).json["days"]) == 14
    assert len(tell("upcoming", "--days", "92", *who(cast)).json["days"]) == 92
    for odd in ("0", "93", "-1", "x", "9" * 40, ""):
        assert tell("upcoming", "--days", odd, *who(cast)).code == 2, odd
