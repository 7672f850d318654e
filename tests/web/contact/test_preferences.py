"""How a person wants to be reached, on their page and in its form."""

from datetime import datetime

import pytest
from django.test import Client

from followthrough.consent.models import ContactPreference
from followthrough.consent.state_preference import state_preference
from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast
from tests.web.requests import page_html, post_form, refused_html

PHONE = "+44 20 7946 0018"


def say(cast: Cast, says: str, channel: str = "", *, at: datetime, **also: object) -> None:
    act = make.act(by=cast.ann, at=at)
    state_preference(act, cast.rob.pk, says, channel=channel, now=at, **also)  # type: ignore[arg-type]
    act.finish("")


def block(page: str) -> str:
    return page.split('class="ways-part"')[1].split("</section>")[0]


def test_nothing_said_shows_the_ways_alone(at_desk: Client, cast: Cast) -> None:
    shown = block(page_html(at_desk, f"/contacts/{cast.rob.pk}"))
    assert "How Rob wants to be reached" in shown and PHONE in shown
    assert "Show anyway" not in shown and "hoursbar" not in shown and "there." not in shown


def test_a_number_they_do_not_want_called_is_struck_out_behind_one_more_tap(
    at_desk: Client, cast: Cast, now: datetime
) -> None:
    say(cast, "not", "call", at=now, words="his wife answered")
    page = page_html(at_desk, f"/contacts/{cast.rob.pk}")
    shown = block(page)
    assert "Rob asked you not to call, 24 Nov. “his wife answered.”" in shown
    struck = shown.split('class="way no"')[1]
    assert PHONE in struck and "<summary>Show anyway</summary>" in struck and 'href="tel:' in struck
    assert 'href="tel:' not in page.split('class="ways-part"')[0]  # no big button to call


def test_each_way_says_what_was_said_and_when_the_preferred_one_first(
    at_desk: Client, cast: Cast, now: datetime
) -> None:
    say(cast, "prefers", "email", at=now)
    say(cast, "may", "call", at=now, source="card")
    shown = block(page_html(at_desk, f"/contacts/{cast.rob.pk}"))
    assert shown.index("rob@example.com") < shown.index(PHONE)
    assert "Prefers this: told you, 24 Nov" in shown and "OK, 24 Nov: gave you the card" in shown


def test_hours_and_the_clock_there(at_desk: Client, cast: Cast, now: datetime) -> None:
    say(cast, "hours", at=now, hours="mon-thu 8-11")
    Contact.objects.filter(pk=cast.rob.pk).update(zone="America/New_York")
    shown = block(page_html(at_desk, f"/contacts/{cast.rob.pk}"))
    assert "Monday to Thursday, 8:00 to 11:00, New York time. It’s 3:48 there." in shown
    assert 'aria-label="Call hours: Monday to Thursday, 8:00 to 11:00"' in shown


@pytest.mark.parametrize(
    ("fields", "row"),
    [
        ({"what": "way", "channel": "text", "says": "not", "words": "too small"}, ("not", "text", "", "too small")),
        ({"what": "way", "channel": "email", "says": "prefers"}, ("prefers", "email", "", "")),
        ({"what": "hours", "hours": "home"}, ("hours", "", "home", "")),
        ({"what": "hours", "hours": "own", "own": "sat 10-12"}, ("hours", "", "sat 10-12", "")),
    ],
)
def test_the_form_writes_it_down(
    at_desk: Client, cast: Cast, fields: dict[str, str], row: tuple[str, str, str, str]
) -> None:
    form = page_html(at_desk, f"/contacts/{cast.rob.pk}/preferences")
    assert "They said" in form
    to = post_form(at_desk, f"/contacts/{cast.rob.pk}/preferences", **fields)
    assert to.startswith(f"/contacts/{cast.rob.pk}?did=")
    assert ContactPreference.objects.values_list("says", "channel", "hours", "words").get() == row


def test_the_zone_is_written_down(at_desk: Client, cast: Cast) -> None:
    post_form(at_desk, f"/contacts/{cast.rob.pk}/preferences", what="zone", zone="Asia/Tokyo")
    assert Contact.objects.get(pk=cast.rob.pk).zone == "Asia/Tokyo"


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"what": "hours", "hours": "own", "own": "20-18"}, "ends before it starts"),
        ({"what": "hours", "hours": "own", "own": ""}, "as hours"),
        ({"what": "zone", "zone": "Nowhere"}, "isn’t a time zone"),
        ({"what": "way", "says": "not", "channel": "pigeon"}, "isn’t a way"),
        ({"what": "way", "says": "maybe", "channel": "text"}, "isn’t something people say"),
        ({"what": "way", "says": "not", "channel": "text", "until": "whenever"}, "whenever"),
    ],
)
def test_what_cannot_be_is_said_and_the_words_are_kept(
    at_desk: Client, cast: Cast, fields: dict[str, str], why: str
) -> None:
    page = refused_html(at_desk, f"/contacts/{cast.rob.pk}/preferences", **fields)
    assert why in page
    assert not ContactPreference.objects.exists()


def test_the_form_lists_what_stands(at_desk: Client, cast: Cast, now: datetime) -> None:
    say(cast, "not", "text", at=now, words="her daughter has the phone")
    say(cast, "hours", at=now, hours="sat 10-12")
    form = page_html(at_desk, f"/contacts/{cast.rob.pk}/preferences")
    assert (
        "Doesn’t want you to text." in form
        and "her daughter has the phone" in form
        and "Hours: Saturday, 10:00 to 12:00." in form
    )
