"""A way that a person does not want, or not now, is struck out on Today and in Focus, with who asked and when."""

from datetime import datetime

import pytest
from django.test import Client

from followthrough.consent.models import ContactPreference
from followthrough.consent.state_preference import state_preference
from followthrough.desk.row_texts import forget_texts
from followthrough.people.models import Contact
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html, post_form

ASKED = "Rob asked you not to call, 3 Nov."
SAID = datetime.fromisoformat("2026-11-03T10:00:00+00:00")


def wish(cast: Cast, says: str, channel: str = "", *, at: datetime = SAID, **also: object) -> ContactPreference:
    act = make.act(by=cast.ann, at=at)
    row = state_preference(act, cast.rob.pk, says, channel=channel, now=at, **also)  # type: ignore[arg-type]
    act.finish("")
    return row


def pane(page: str) -> str:
    return page.split('id="p"')[1].split("</article>")[0] if 'id="p"' in page else page.split("focus-card")[1]


@pytest.mark.parametrize("address", ["/", "/focus"])
def test_a_number_they_do_not_want_called_is_behind_one_more_tap(at_desk: Client, cast: Cast, address: str) -> None:
    assert "Show anyway" not in page_html(at_desk, address)
    wish(cast, "not", "call")
    shown = pane(page_html(at_desk, address))
    assert ASKED in shown
    for before_tel in shown.split('href="tel:')[:-1]:
        assert before_tel.rindex("<details") > before_tel.rfind("</details>")  # every number to dial is behind a tap
    assert shown.count('href="tel:') >= 1 and 'href="mailto:' in shown


def test_the_row_strikes_out_its_channel_and_says_why(at_desk: Client, cast: Cast) -> None:
    wish(cast, "not", "email")
    assert "row-no" not in page_html(at_desk, "/")  # the row is about a call
    wish(cast, "not", "call")
    row = page_html(at_desk, "/").split('class="row ')[1].split("</a>")[0]
    assert f'<span class="row-no">{ASKED}</span>' in row and 'class="barred"' in row


def test_who_asks_not_to_be_contacted_has_every_way_struck_out(at_desk: Client, cast: Cast) -> None:
    wish(cast, "not", words="he moved on")
    shown = pane(page_html(at_desk, "/"))
    assert "Rob asked not to be contacted, 3 Nov. “he moved on.”" in shown
    assert shown.count('class="way no"') == 3


def test_words_to_send_are_behind_the_same_tap(at_desk: Client, cast: Cast) -> None:
    wish(cast, "not", "email")
    words = pane(page_html(at_desk, "/")).split('class="words"')[1]
    mail = words.split('data-s="')[3]
    assert 'class="refused">Rob asked you not to email, 3 Nov.' in mail and "<summary>Show anyway</summary>" in mail
    assert "refused" not in words.split('data-s="')[1]


def test_outside_their_hours_the_number_is_struck_out_with_their_clock(at_desk: Client, cast: Cast) -> None:
    Contact.objects.filter(pk=cast.rob.pk).update(zone="America/New_York")
    shown = pane(page_html(at_desk, "/"))
    assert "It’s 3:48 where Rob is." in shown and shown.count('class="way no"') == 2  # call and text
    assert 'class="way"' in shown or 'class="way best"' in shown  # mail is read at any hour


def test_their_own_hours_count(at_desk: Client, cast: Cast, now: datetime) -> None:
    wish(cast, "hours", hours="mon-fri 10-12")
    assert "It’s 8:48 where Rob is. Rob is best reached Monday to Friday, 10:00 to 12:00." in page_html(at_desk, "/")


def test_a_preferred_way_says_so(at_desk: Client, cast: Cast) -> None:
    wish(cast, "prefers", "email")
    assert "Prefers this: told you, 3 Nov" in pane(page_html(at_desk, "/"))


def test_a_wish_that_ended_strikes_out_nothing(at_desk: Client, cast: Cast, now: datetime) -> None:
    row = wish(cast, "not", "call")
    page_html(at_desk, "/")  # its words are kept from here on
    row.end(make.act(by=cast.ann, at=now), now=now)
    assert ASKED not in page_html(at_desk, "/")


def test_a_call_with_them_is_logged_all_the_same(at_desk: Client, cast: Cast) -> None:
    wish(cast, "not", "call")
    post_form(at_desk, f"/followups/{cast.call_rob.pk}/log", outcome="voicemail")
    assert Touch.objects.filter(contact=cast.rob, outcome="voicemail").count() == 1


@pytest.mark.parametrize("address", ["/", "/focus"])
def test_wishes_take_no_statement_more(at_desk: Client, cast: Cast, address: str) -> None:
    page_html(at_desk, address)
    forget_texts()
    before = count_statements(at_desk, address)
    wish(cast, "not", "call")
    wish(cast, "hours", hours="home")
    forget_texts()
    assert count_statements(at_desk, address) == before
