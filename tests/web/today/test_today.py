"""Today: rows with their reasons, the pane beside the list, Focus, empty days, and a constant number of queries."""

import re
from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from followthrough.kit import clock, windows
from tests import make
from tests.cast import Cast

TUESDAY = datetime(2026, 11, 24)


def text(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", answer.content.decode()))


def three_rows(cast: Cast) -> None:
    for name in ("Hyacinth Moreau", "Rune Aldershaw"):
        contact = make.contact(by=cast.ann, name=name, organization="", phone=f"+44 20 7946 00{len(name)}", email="")
        followup = make.followup(by=cast.ann, contact=contact, due=make.window(TUESDAY))
        make.touch(by=cast.ann, contact=contact, followup=followup, outcome="voicemail")


def statements(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    return len(seen)


def test_today_says_who_and_why_and_shows_the_first_person(at_desk: Client, cast: Cast) -> None:
    said = text(at_desk.get("/"))
    assert "Tuesday 24 November" in said
    assert "1 to do, about 4 min" in said
    assert "How to reach Rob" in said
    assert "How did the call go?" in said


@pytest.mark.parametrize("address", ["/", "/focus"])
def test_a_page_takes_the_same_queries_with_one_row_and_with_three(at_desk: Client, cast: Cast, address: str) -> None:
    make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob)
    one = statements(at_desk, address)
    three_rows(cast)
    assert statements(at_desk, address) == one
    assert one <= 9


def test_a_promise_is_first_and_names_its_hour(at_desk: Client, cast: Cast) -> None:
    three_rows(cast)
    contact = make.contact(by=cast.ann, name="Ingrid Solberg", email="ingrid@example.com")
    due = windows.window_at(datetime(2026, 11, 24, 10), "Europe/London")
    make.promise(by=cast.ann, followup=make.followup(by=cast.ann, contact=contact, due=due, what="the results"))
    said = text(at_desk.get("/"))
    assert "Promised for 10:00. You told Ingrid on Monday 2 Nov you’d call with the results." in said


def test_the_chosen_person_is_shown_and_alone_for_htmx(at_desk: Client, cast: Cast) -> None:
    three_rows(cast)
    rune = cast.ann.followups.get(contact__full="Rune Aldershaw")
    assert "How to reach Rune" in text(at_desk.get(f"/?p={rune.pk}"))
    pane = at_desk.get(f"/?p={rune.pk}", headers={"HX-Request": "true"})
    assert pane.content.lstrip().startswith(b"<article")
    assert "HX-Request" in pane["Vary"]


def test_two_due_things_of_one_person_are_one_row(at_desk: Client, cast: Cast) -> None:
    other = make.followup(by=cast.ann, contact=cast.rob, due=make.window(TUESDAY), what="the invoice")
    page = at_desk.get("/").content.decode()
    assert page.count('class="row "') == 1
    assert f"/?p={other.pk}#p" in page


def test_the_first_morning_asks_for_one_line(client: Client, cast: Cast, now: datetime) -> None:
    dan = make.member(at=make.workspace(name="New place"), name="Dan Webb", role="owner")
    client.force_login(dan.user)
    with clock.shifted_to(now):
        said = text(client.get("/"))
    assert "Who did you last talk to?" in said


def test_a_finished_day_shows_its_report_and_the_start_of_tomorrow(at_desk: Client, cast: Cast) -> None:
    contact = make.contact(by=cast.ann, name="Octavia Renwick")
    tomorrow = windows.window_at(datetime(2026, 11, 25, 9, 30), "Europe/London")
    make.followup(by=cast.ann, contact=contact, due=tomorrow)
    at_desk.post(f"/followups/{cast.call_rob.pk}/log", {"outcome": "reached"})
    said = text(at_desk.get("/"))
    assert "All done for today." in said
    assert "1 follow-up. 1 person reached." in said
    assert "Next up: Octavia Renwick, tomorrow at 9:30." in said
    assert statements(at_desk, "/") <= 8


def test_nothing_fits_into_a_quarter_of_an_hour(at_desk: Client, cast: Cast) -> None:
    cast.call_rob.next_channel = "meeting"
    cast.call_rob.save()
    assert "Nothing fits in 15 min. The shortest one takes 20." in text(at_desk.get("/?minutes=15"))


def test_focus_counts_what_is_done_and_skips_in_a_circle(at_desk: Client, cast: Cast) -> None:
    three_rows(cast)
    first = at_desk.get("/focus")
    assert "1 of 3, about 12 min left" in text(first)
    skip = re.search(r'href="(/focus\?p=\d+[^"]*)"[^>]*data-key="J"', first.content.decode())
    assert skip and "2 of 3" in text(at_desk.get(skip[1].replace("&amp;", "&")))
    assert "2 of 4" in text(at_desk.get("/focus?of=4"))


def test_strangers_and_visitors_see_no_row(client: Client, cast: Cast, now: datetime) -> None:
    assert client.get("/").status_code == 302
    assert client.get("/beat").status_code == 401
    client.force_login(cast.zoe.user)
    with clock.shifted_to(now):
        assert "Rob" not in text(client.get("/"))
        assert client.get(f"/followups/{cast.call_rob.pk}/later").status_code == 404


def test_an_unknown_address_says_so(at_desk: Client) -> None:
    answer = at_desk.get("/nowhere-at-all")
    assert answer.status_code == 404
    assert "Page not found." in text(answer)


def test_overdue_rows_name_their_day(at_desk: Client, cast: Cast) -> None:
    contact = make.contact(by=cast.ann, name="Anselm Petrov")
    make.followup(by=cast.ann, contact=contact, due=make.window(TUESDAY - timedelta(days=4)))
    page = at_desk.get("/").content.decode()
    assert 'class="row overdue"' in page
    assert ">Fri 20</" in page
