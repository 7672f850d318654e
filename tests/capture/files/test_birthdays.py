import pytest

from followthrough.capture.files.person.birthdays import is_month_first, parse_birthday

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    "written, read",
    [
        ("1979-03-09", "1979-03-09"),
        ("1979/3/9", "1979-03-09"),
        ("19790309", "1979-03-09"),
        ("1979-03-09 00:00:00", "1979-03-09"),
        ("--0309", "--03-09"),
        (" --03-09", "--03-09"),
        ("1604-02-29", "--02-29"),
        ("09.03.1979", "1979-03-09"),
        ("9. 3. 1979", "1979-03-09"),
        ("9/3/79", "1979-03-09"),
        ("13/3/1979", "1979-03-13"),
        ("3/13/1979", "1979-03-13"),
        ("09.03.", "--03-09"),
        ("9 Mar 1979", "1979-03-09"),
        ("March 9, 1979", "1979-03-09"),
        ("9. März 1979", "1979-03-09"),
        ("9 juillet 1979", "1979-07-09"),
        ("9 de agosto de 1979", "1979-08-09"),
        ("Mar 9", "--03-09"),
        ("0/0/00", ""),
        ("", ""),
        ("1979", None),
        ("31.02.1979", None),
        ("soon", ""),
    ],
)
def test_birthdays_are_parsed(written: str, read: str | None) -> None:
    assert parse_birthday(written) == read


def test_one_unambiguous_date_decides_how_a_column_is_read() -> None:
    assert is_month_first("DE", ["3/9/1979", "3/13/1979"])
    assert not is_month_first("US", ["3/9/1979", "13/3/1979"])
    assert is_month_first("US", ["3/9/1979"])
    assert not is_month_first("GB", ["3/9/1979"])
    assert parse_birthday("3/9/1979", month_first=True) == "1979-03-09"
