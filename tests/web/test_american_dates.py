"""A workspace in the United States: its pages write the month first and count hours to twelve."""

from datetime import datetime

import pytest
from django.test import Client

from followthrough.kit import windows
from followthrough.kit.dates.style import AMERICAN, BRITISH
from tests import make
from tests.cast import Cast
from tests.web.requests import page_html
from tests.web.today.test_today import text

ZONE = "Europe/London"


@pytest.fixture
def in_america(at_desk: Client, cast: Cast) -> Client:
    """Ann, signed in on Tuesday at 8:48; her workspace is in the United States."""
    cast.workspace.country = "US"
    cast.workspace.save()
    return at_desk


def promised_call(cast: Cast) -> None:
    contact = make.contact(by=cast.ann, name="Ingrid Solberg", email="ingrid@example.com")
    due = windows.window_at(datetime(2026, 11, 24, 16, 30), ZONE)
    make.promise(by=cast.ann, followup=make.followup(by=cast.ann, contact=contact, due=due, what="the results"))


def test_today_writes_the_month_first_and_counts_hours_to_twelve(in_america: Client, cast: Cast) -> None:
    promised_call(cast)
    said = text(in_america.get("/"))
    assert "Tuesday, November 24" in said
    assert "Promised for 4:30 pm. You told Ingrid on Monday, Nov 2, you’d call with the results." in said
    assert "Call Ingrid today at 4:30 pm with the results" in said
    assert "16:30" not in said and "2 Nov " not in said


def test_one_process_writes_for_both_countries(in_america: Client, cast: Cast) -> None:
    """Words kept in one style are not shown in the other."""
    promised_call(cast)
    american = text(in_america.get("/"))
    cast.workspace.country = "GB"
    cast.workspace.save()
    british = text(in_america.get("/"))
    assert "Tuesday, November 24" in american and "4:30 pm" in american
    assert "Tuesday 24 November" in british and "16:30" in british and "4:30 pm" not in british
    assert "Monday 2 Nov" in british and "Monday, Nov 2" not in british


def test_the_page_of_a_person_writes_the_month_first(in_america: Client, cast: Cast) -> None:
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob, at=datetime(2026, 11, 9, 15, tzinfo=make.UTC))
    make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 12, 3)), what="the samples")
    page = page_html(in_america, f"/contacts/{cast.rob.pk}")
    assert "Mon, Nov 9" in page and "Thursday, Dec 3" in page
    assert "9 Nov" not in page and "3 Dec" not in page


def test_days_that_are_offered_are_written_and_read_in_the_same_style(in_america: Client, cast: Cast) -> None:
    page = page_html(in_america, f"/followups/{cast.call_rob.pk}/later")
    assert "Tomorrow, Wednesday" in page and "Friday, Nov 27" in page  # Thursday is Thanksgiving
    fits = text(in_america.get("/fits", {"when": "12/3 4pm", "but": cast.call_rob.pk}))
    assert "Thursday, Dec 3, at 4 pm" in fits


def test_a_visitor_of_another_workspace_is_not_concerned(in_america: Client, cast: Cast) -> None:
    in_america.get("/")
    in_america.logout()
    assert 'data-dates="en-GB"' in in_america.get("/sign-in").content.decode()


def test_the_hours_of_a_day_are_shown_and_typed_with_am_and_pm(in_america: Client, cast: Cast) -> None:
    page = in_america.get("/settings").content.decode()
    assert 'value="9 am"' in page and 'value="5 pm"' in page
    form = {"name": "Ann", "phone": "", "zone": ZONE, "day_starts": "8:00 am", "day_ends": "4pm"}
    assert in_america.post("/settings", form).status_code == 303
    cast.ann.refresh_from_db()
    assert (cast.ann.day_starts, cast.ann.day_ends) == (8 * 60, 16 * 60)
    wrong = in_america.post("/settings", form | {"day_ends": "13 pm"})
    assert "like 9 am and 5 pm" in wrong.content.decode()
    in_america.post("/settings", form | {"day_starts": "12 am", "day_ends": "12 am"})
    cast.ann.refresh_from_db()
    assert (cast.ann.day_starts, cast.ann.day_ends) == (0, 24 * 60)


def test_an_owner_changes_how_dates_are_written_and_read(in_america: Client, cast: Cast) -> None:
    page = in_america.get("/settings").content.decode()
    for offered in ("By country (Dec 3)", "By country (4:30 pm)", "By country (Sunday)", "By country (mail)"):
        assert offered in page
    answer = in_america.post("/settings/dates", {"order": "day", "clock": "24", "week": "0", "mail": "post"})
    assert answer["Location"] == "/settings?saved=dates#dates"
    cast.workspace.refresh_from_db()
    assert cast.workspace.date_style == BRITISH
    said = text(in_america.get("/"))
    assert "Tuesday 24 November" in said
    fits = text(in_america.get("/fits", {"when": "12/3 4pm", "but": cast.call_rob.pk}))
    assert "Friday 12 Mar 2027 at 16:00" in fits
    in_america.post("/settings/dates", {})
    cast.workspace.refresh_from_db()
    assert cast.workspace.date_style == AMERICAN


def test_only_an_owner_is_offered_and_allowed_to_change_them(in_america: Client, cast: Cast) -> None:
    in_america.force_login(cast.ben.user)
    assert 'action="/settings/dates"' not in in_america.get("/settings").content.decode()
    answer = in_america.post("/settings/dates", {"order": "day"})
    cast.workspace.refresh_from_db()
    assert answer.status_code == 409 and cast.workspace.month_first is None


def letter_to_rob(cast: Cast) -> None:
    contact = make.contact(by=cast.ann, name="Ingrid Solberg", email="ingrid@example.com")
    letter = make.followup(by=cast.ann, contact=contact, due=cast.call_rob.window, channel="letter")
    make.touch(by=cast.ann, contact=contact, followup=letter, channel="letter", outcome="sent", words="the catalog")
    cast.call_rob.delete()


@pytest.mark.parametrize(("country", "word", "other"), [("US", "mail", "post"), ("GB", "post", "mail")])
def test_a_letter_is_mailed_in_america_and_posted_in_britain(
    at_desk: Client, cast: Cast, country: str, word: str, other: str
) -> None:
    """In one process, so that nothing kept for one country is shown in the other."""
    letter_to_rob(cast)
    for place in ("GB", "US", country):
        cast.workspace.country = place
        cast.workspace.save()
        page = text(at_desk.get("/"))
    assert f"Did you {word} the letter?" in page and f"{word.title()}ed" in page
    assert f"Did you {other} the letter?" not in page and f"{other}ed" not in page.lower()
    assert f"<b>{word.title()}</b>" in at_desk.get("/keys").content.decode()


@pytest.mark.parametrize(
    ("country", "typed", "shown"),
    [("US", "5/4/1984", "May 4, 1984"), ("GB", "4/5/1984", "4 May 1984"), ("US", "May 4, 1984", "May 4, 1984"),
     ("GB", "4 May 1984", "4 May 1984")],
)  # fmt: skip
def test_a_birthday_is_typed_and_shown_as_the_country_writes_it(
    at_desk: Client, cast: Cast, country: str, typed: str, shown: str
) -> None:
    cast.workspace.country = country
    cast.workspace.save()
    address, form = f"/contacts/{cast.rob.pk}/edit", {"full": "Rob Okafor", "birthday": typed}
    assert at_desk.post(address, form).status_code == 303
    cast.rob.refresh_from_db()
    assert cast.rob.birthday == "1984-05-04"
    assert f"Birthday {shown}" in page_html(at_desk, f"/contacts/{cast.rob.pk}")
    assert f'value="{shown}"' in page_html(at_desk, address)
    wrong = at_desk.post(address, form | {"birthday": "in spring"})
    assert wrong.status_code == 409 and "with or without the year" in wrong.content.decode()


def test_a_birthday_without_a_year_has_none(in_america: Client, cast: Cast) -> None:
    in_america.post(f"/contacts/{cast.rob.pk}/edit", {"full": "Rob Okafor", "birthday": "May 30"})
    cast.rob.refresh_from_db()
    assert cast.rob.birthday == "--05-30"
    assert "Birthday May 30<" in page_html(in_america, f"/contacts/{cast.rob.pk}")
