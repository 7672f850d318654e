"""Hand over on pages: where there are colleagues, a follow-up or everything with its person goes to a member."""

import html
import re
from datetime import datetime

import pytest
from django.test import Client

from followthrough.accounts.models import Member
from followthrough.flows.account.go_away import go_away
from followthrough.followups.models import FollowUp
from tests import make
from tests.cast import Cast


def fields(page: str) -> dict[str, str]:
    form = page.split('class="small-form"')[1]
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))


def owners() -> list[int | None]:
    return list(FollowUp.objects.order_by("pk").values_list("owner_id", flat=True))


def test_a_follow_up_is_handed_to_a_colleague(at_desk: Client, cast: Cast) -> None:
    address = f"/followups/{cast.call_rob.pk}/hand-over"
    assert f'href="{address}?' in at_desk.get(f"/contacts/{cast.rob.pk}").content.decode()
    page = at_desk.get(address).content.decode()
    assert f'name="to" value="{cast.ben.pk}"' in page
    assert f'name="to" value="{cast.ann.pk}"' not in page
    assert "Everything with Rob" not in page
    answer = at_desk.post(address, fields(page) | {"to": str(cast.ben.pk)})
    assert answer.status_code == 303
    assert owners() == [cast.ben.pk]
    shown = at_desk.get(answer["Location"]).content.decode()
    assert "Handed Rob Okafor to Ben Carter." in shown
    assert "Owner: Ben Carter" in shown
    assert "Ann Halloway handed this to Ben Carter." in shown


def test_everything_with_a_person_goes(at_desk: Client, cast: Cast) -> None:
    make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 11, 27)))
    address = f"/followups/{cast.call_rob.pk}/hand-over"
    page = at_desk.get(address).content.decode()
    assert "Everything with Rob" in page
    at_desk.post(address, fields(page) | {"to": str(cast.ben.pk), "whole": "on"})
    assert owners() == [cast.ben.pk, cast.ben.pk]


def test_somebody_who_works_alone_sees_no_hand_over(at_desk: Client, cast: Cast, now: datetime) -> None:
    Member.objects.filter(pk=cast.ben.pk).update(left_at=now)
    assert "hand-over" not in at_desk.get(f"/contacts/{cast.rob.pk}").content.decode()


@pytest.mark.parametrize("page", ["/?p={}", "/focus?p={}", "/followups/{}"])
def test_t_hands_over_and_goes_on(at_desk: Client, cast: Cast, page: str) -> None:
    nora = make.contact(by=cast.ann, name="Nora Pell", phone="", email="")
    make.followup(by=cast.ann, contact=nora, due=make.window(datetime(2026, 11, 24)))
    shown = at_desk.get(page.format(cast.call_rob.pk)).content.decode()
    [link] = re.findall(r'href="(/followups/\d+/hand-over[^"]*)" data-key="T" data-pop', shown)
    form = at_desk.get(html.unescape(link)).content.decode()
    answer = at_desk.post(link.partition("?")[0], fields(form) | {"to": str(cast.ben.pk)})
    assert owners()[0] == cast.ben.pk
    assert answer["Location"].startswith(page.partition("?")[0].replace("followups/{}", f"contacts/{cast.rob.pk}"))


def test_who_is_away_is_marked(at_desk: Client, cast: Cast, now: datetime) -> None:
    go_away(cast.ben, "monday", now=now)
    page = at_desk.get(f"/followups/{cast.call_rob.pk}/hand-over").content.decode()
    assert "Ben Carter (away until Monday 30 Nov)" in page
    assert '<span class="tag">away until Monday 30 Nov</span>' in at_desk.get("/settings").content.decode()


def test_a_stranger_and_nobody_get_nothing(at_desk: Client, cast: Cast) -> None:
    address = f"/followups/{cast.call_rob.pk}/hand-over"
    for to in ("", "0", str(cast.zoe.pk), "x"):
        assert at_desk.post(address, {"to": to}).status_code == 404
    assert at_desk.post(address, {"to": str(cast.ann.pk)}).status_code == 409
    assert owners() == [cast.ann.pk]
