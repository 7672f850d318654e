"""They called, texted or came by: one tap on the person or on a row of Find, then the panel or a line."""

from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from followthrough.flows.contact import delete_contact
from followthrough.flows.contact.sort_people import sort_contact
from followthrough.followups.models import FollowUp
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast
from tests.web.requests import page_html, post_form

WAYS = (("called", "They called"), ("texted", "They texted"), ("came-by", "They came by"))
CHANNELS = {"called": "call", "texted": "text", "came-by": "meeting"}


def hidden_fields(page: str) -> dict[str, str]:
    """The hidden fields of the form that saves the panel."""
    form = page.split('class="outcome panel-page"')[1].split('<div class="panel">')[0]
    pairs = [part.split('value="') for part in form.split('type="hidden" name="')[1:]]
    return {name.partition('"')[0]: value.partition('"')[0] for name, value in pairs}


@pytest.mark.parametrize(("way", "label"), WAYS)
def test_one_tap_leads_to_the_panel_and_saving_it_logs_the_channel(
    at_desk: Client, cast: Cast, way: str, label: str
) -> None:
    assert f'href="/contacts/{cast.rob.pk}/heard/{way}">{label}</a>' in page_html(at_desk, f"/contacts/{cast.rob.pk}")
    there = at_desk.get(f"/contacts/{cast.rob.pk}/heard/{way}")["Location"]
    assert there.startswith(f"/followups/{cast.call_rob.pk}/outcomes/received?")

    post_form(at_desk, f"/followups/{cast.call_rob.pk}/log", **hidden_fields(page_html(at_desk, there)))

    touch = Touch.objects.get(contact=cast.rob, outcome="received")
    assert (touch.channel, touch.side) == (CHANNELS[way], "them")
    assert FollowUp.objects.get(pk=cast.call_rob.pk).is_open


def test_a_row_of_find_has_the_same_doors(at_desk: Client, cast: Cast) -> None:
    page = page_html(at_desk, "/find?q=Rob")
    assert all(f'href="/contacts/{cast.rob.pk}/heard/{way}">{label}</a>' in page for way, label in WAYS)


@pytest.mark.parametrize(("way", "label"), WAYS)
def test_without_a_follow_up_the_line_is_written_and_begins_one(
    at_desk: Client, cast: Cast, way: str, label: str
) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    there = at_desk.get(f"/contacts/{ada.pk}/heard/{way}")["Location"]
    asked = {name: values[0] for name, values in parse_qs(urlsplit(there).query).items()}
    assert there.startswith("/new?") and asked["line"].startswith("Ada Brook ")

    assert "Ada Brook" in page_html(at_desk, there)
    post_form(at_desk, "/new", **asked)

    touch = Touch.objects.get(contact=ada)
    assert (touch.channel, touch.outcome, touch.side) == (CHANNELS[way], "received", "them")
    assert FollowUp.objects.get(contact=ada).is_open


def test_an_unknown_way_and_people_who_are_not_ours_are_not_found(at_desk: Client, cast: Cast, now: datetime) -> None:
    assert at_desk.get(f"/contacts/{cast.rob.pk}/heard/smoke").status_code == 404
    other = make.contact(by=cast.zoe, name="Not Ours")
    assert at_desk.get(f"/contacts/{other.pk}/heard/called").status_code == 404
    delete_contact.delete_contact(cast.rob, by=cast.ann, now=now)
    assert at_desk.get(f"/contacts/{cast.rob.pk}/heard/called").status_code == 404


@pytest.mark.parametrize("which", ["everyone", "idle", "call"])
def test_rows_of_people_have_them_as_icons(at_desk: Client, cast: Cast, now: datetime, which: str) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    if which == "call":
        sort_contact(ada, "call", by=cast.ann, now=now)
    page = page_html(at_desk, f"/people?list={which}")
    assert all(f'href="/contacts/{ada.pk}/heard/{way}" title="Ada Brook' in page for way, _ in WAYS)


def test_what_they_wanted_is_asked_first_and_kept(at_desk: Client, cast: Cast) -> None:
    there = at_desk.get(f"/contacts/{cast.rob.pk}/heard/called")["Location"]
    page = page_html(at_desk, there)
    assert "What did they want?" in page and 'name="notes" autocomplete="off" autofocus' in page
    fields = hidden_fields(page) | {"notes": "wants lids", "next-received": "today 4:30pm"}
    post_form(at_desk, f"/followups/{cast.call_rob.pk}/log", **fields)
    assert Touch.objects.get(contact=cast.rob, outcome="received").words == "wants lids"
    assert FollowUp.objects.get(pk=cast.call_rob.pk).next_starts == "2026-11-24T16:30"
